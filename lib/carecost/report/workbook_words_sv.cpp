// SPDX-License-Identifier: MIT
// Swedish messages of workbooks.
// Written for a finance officer who has never seen the program.
#include "carecost/report/workbook_words.hpp"

namespace carecost {

// One table, as long as there are words.
// NOLINTNEXTLINE(readability-function-size)
const WorkbookWords& workbook_words_sv() {
    static constexpr WorkbookWords words{
        .summary = "Sammandrag",
        .assumptions = "Antaganden",
        .lines = "Rader",
        .payers = "Betalare",
        .years = "År",
        .sensitivity = "Känslighet",
        .check = "Kontroll",
        .sources = "Källor",

        .scenario = "Scenario",
        .best = "Bäst",
        .expected = "Väntat",
        .worst = "Sämst",

        .choose = "Välj i den gula cellen; alla blad följer med.",
        .saved = "Mindre att betala {span}",
        .dearer = "Mer att betala {span}",
        .equal = "Samma kostnad {span}",
        .proposed = "Alternativet",
        .saving_share = "Besparing som andel",
        .saving_all = "Besparing, alla betalare",
        .cashable = "Besparing, bara kostnad som verkligen upphör",
        .release_share = "Går jämnt ut om denna andel verkligen upphör",
        .same_figures = "Samma siffror som carecost?",
        .same_all = "ja, alla ",
        .same_not = "nej, så många skiljer sig: ",
        .same_changed = "indata har ändrats",
        .each_scenario = "Varje scenario enligt carecost",
        .saving = "Besparing",
        .chart_lines = "Diagrammet i siffror, {amount}",
        .chart_title = "Kostnad{whom}, rad för rad ({amount})",
        .chart_words = "Vattenfall: vad som annars skulle ske, sedan {count} rader i {package} och "
                       "deras summa, {amount}. Siffrorna står i tabellen bredvid.",
        .starts_at = "Börjar vid",
        .behind_chart = "Bakom diagrammet",

        .assumptions_title = "Antaganden",
        .assumptions_about =
            "Gula celler är indata. De andra bladen räknar med kolumnen ”Används”; den "
            "följer scenariot på sammandraget.",
        .named_figures = "Namngivna tal",
        .figure = "Tal",
        .unit = "Enhet",
        .in_use = "Används",
        .name = "Namn i formler",
        .source = "Källa",
        .rule_zero = "Skriv ett tal som är minst 0.",
        .rule_above_zero = "Skriv ett tal över 0: belopp divideras med det.",
        .rule_share = "Skriv en andel från 0 % till 100 %.",
        .rule_growth = "Skriv en årlig ökning över −100 %.",
        .rule_choice = "Välj ett scenario i listan.",

        .lines_title = "Kostnadsrader",
        .lines_about = "Varje belopp är en formel av de namngivna talen. En rads kostnad per år "
                       "avrundas en gång till hela cent; betalarna delar det avrundade beloppet.",
        .service = "Tjänst",
        .year = "År",
        .counted = "Så räknar fallet",
        .base = "Per år eller en gång",
        .time = "Del av året",
        .taper = "Trappa",
        .price = "Index eller periodisering",
        .factor = "Faktor",
        .unrounded = "Före avrundning",
        .amount = "Belopp",
        .cost = "Kostnad i summor",
        .stops = "Upphör verkligen, för betalaren",
        .unpaid_hours = "Obetalda timmar",
        .support_hours = "Stödtimmar",
        .kind = "Slag",
        .weight = "Vikt i besparingen",
        .yearly = "årligen",
        .once = "en gång",
        .unpaid = "obetald",
        .transfer = "transferering",

        .payers_title = "Vem betalar vad",
        .payers_about = "Summor av raderna. En ändring med plus är mer att betala.",
        .payer = "Betalare",
        .change_of = "Ändring: {package}",
        .care = "Vård och timmar, inte i summorna ovan",
        .care_hours = "Timmar obetald vård",
        .care_value = "Värde av obetald vård",
        .years_title = "År för år",
        .years_about =
            "Faktorer avrundas till sex decimaler och används sedan exakt. Gula procenttal "
            "kan ändras.",
        .discount_rate = "Diskonteringsränta",
        .present_value_of = "Nuvärde: {package}",
        .yearly_costs = "Återkommande kostnader",
        .one_off_costs = "Engångskostnader",
        .first_year = "Besparing första året",
        .settled_year = "Besparing ett stadigvarande år",
        .indices = "Prisindex",
        .growth = "Ökning",
        .spread = "Inköp fördelade på år",
        .spread_years = "År",

        .sensitivity_title = "Ett tal i taget",
        .sensitivity_about =
            "Besparingen när ett tal i taget är som bäst eller sämst, och värdet där "
            "besparingen är noll. Rader avrundas inte, så det kan skilja cent från "
            "sammandraget.",
        .saving_now = "Besparing med talen som används",
        .at_best = "Besparing som bäst",
        .at_worst = "Besparing som sämst",
        .change_at_best = "Ändring som bäst",
        .change_at_worst = "Ändring som sämst",
        .swing = "Spann",
        .flips_at = "Vänder vid",
        .per_unit = "Besparingen ändras per enhet",
        .flips_never = "aldrig",
        .tornado = "Ändring av besparingen, ett tal i taget ({amount})",
        .tornado_words = "Staplar för varje tal, den bredaste först: {figure}. Siffrorna står i "
                         "tabellen ovanför.",
        .without_range = "Tal utan spann",
        .fixed = "Uträknat av carecost; följer scenariot men inte de gula cellerna.",

        .check_title = "Är arbetsboken överens med carecost?",
        .check_about = "Vad carecost räknat ut för det valda scenariot mot arbetsbokens formler. "
                       "Meningsfullt så länge ingen gul cell har ändrats.",
        .carecost_says = "carecost",
        .workbook_says = "Denna arbetsbok",
        .difference = "Skillnad",
        .same = "samma",
        .differs = "skiljer",
        .key = "Nyckel",
        .of_scenario = "carecost: {scenario}",
        .amounts = "Belopp",
        .sources_title = "Var siffrorna kommer ifrån",
        .sources_about = "Numren står bredvid siffrorna på de andra bladen.",
        .number = "Nr",
        .source_kind = "Slag",
        .date = "Datum",
        .stands_for = "Används för",
    };
    return words;
}

} // namespace carecost
