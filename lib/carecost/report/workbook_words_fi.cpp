// SPDX-License-Identifier: MIT
// Finnish messages of workbooks.
// Written for a finance officer who has never seen the program.
#include "carecost/report/workbook_words.hpp"

namespace carecost {

// One table, as long as there are words.
// NOLINTNEXTLINE(readability-function-size)
const WorkbookWords& workbook_words_fi() {
    static constexpr WorkbookWords words{
        .summary = "Yhteenveto",
        .assumptions = "Oletukset",
        .lines = "Rivit",
        .payers = "Maksajat",
        .years = "Vuodet",
        .sensitivity = "Herkkyys",
        .check = "Tarkistus",
        .sources = "Lähteet",

        .scenario = "Skenaario",
        .best = "Paras",
        .expected = "Odotettu",
        .worst = "Huonoin",

        .choose = "Valitse keltaisesta solusta; kaikki välilehdet seuraavat.",
        .saved = "Maksettavaa vähemmän {span}",
        .dearer = "Maksettavaa enemmän {span}",
        .equal = "Sama kustannus {span}",
        .proposed = "Vaihtoehto",
        .saving_share = "Säästö osuutena",
        .saving_all = "Säästö, kaikki maksajat",
        .cashable = "Säästö, vain todella loppuvat kulut",
        .release_share = "Kannattaa, jos tämä osuus todella loppuu",
        .same_figures = "Samat luvut kuin carecostilla?",
        .same_all = "kyllä, kaikki ",
        .same_not = "ei, näin monta eroaa: ",
        .same_changed = "syötteitä on muutettu",
        .each_scenario = "Skenaariot carecostin laskemina",
        .saving = "Säästö",
        .chart_lines = "Kaavion luvut, {amount}",
        .chart_title = "Kustannus riveittäin{whom} ({amount})",
        .chart_words =
            "Vesiputouskaavio: mitä muuten tapahtuisi, sitten {count} riviä vaihtoehdosta "
            "{package} ja niiden summa, {amount}. Luvut ovat viereisessä taulukossa.",
        .starts_at = "Alkaa kohdasta",
        .behind_chart = "Kaavion taustaluvut",

        .assumptions_title = "Oletukset",
        .assumptions_about = "Keltaiset solut ovat syötteitä. Muut välilehdet laskevat sarakkeen "
                             "”Käytössä” luvuilla; se seuraa yhteenvedon skenaariota.",
        .named_figures = "Nimetyt luvut",
        .figure = "Luku",
        .unit = "Yksikkö",
        .in_use = "Käytössä",
        .name = "Nimi kaavoissa",
        .source = "Lähde",
        .rule_zero = "Kirjoita luku, joka on vähintään 0.",
        .rule_above_zero = "Kirjoita nollaa suurempi luku: summia jaetaan sillä.",
        .rule_share = "Kirjoita osuus väliltä 0–100 %.",
        .rule_growth = "Kirjoita vuosikasvu, joka on yli −100 %.",
        .rule_choice = "Valitse skenaario luettelosta.",

        .lines_title = "Kustannusrivit",
        .lines_about =
            "Jokainen summa on nimettyjen lukujen kaava. Rivin vuosikustannus pyöristetään "
            "sentteihin kerran; maksajat jakavat pyöristetyn summan.",
        .service = "Palvelu",
        .year = "Vuosi",
        .counted = "Laskutapa tapauksessa",
        .base = "Vuodessa tai kerran",
        .time = "Osa vuodesta",
        .taper = "Porrastus",
        .price = "Indeksi tai jaksotus",
        .factor = "Kerroin",
        .unrounded = "Ennen pyöristystä",
        .amount = "Summa",
        .cost = "Kustannus summissa",
        .stops = "Loppuu todella, maksajalle",
        .unpaid_hours = "Palkattomat tunnit",
        .support_hours = "Tukitunnit",
        .kind = "Laji",
        .weight = "Paino säästössä",
        .yearly = "vuosittain",
        .once = "kerran",
        .unpaid = "palkaton",
        .transfer = "tulonsiirto",

        .payers_title = "Kuka maksaa mitä",
        .payers_about = "Rivien summat. Plusmerkkinen muutos tarkoittaa enemmän maksettavaa.",
        .payer = "Maksaja",
        .change_of = "Muutos: {package}",
        .care = "Hoiva ja tunnit, eivät yllä olevissa summissa",
        .care_hours = "Palkattoman hoivan tunnit",
        .care_value = "Palkattoman hoivan arvo",
        .years_title = "Vuosi vuodelta",
        .years_about = "Kertoimet pyöristetään kuuteen desimaaliin ja käytetään sitten tarkasti. "
                       "Keltaisia prosentteja voi muuttaa.",
        .discount_rate = "Diskonttauskorko",
        .present_value_of = "Nykyarvo: {package}",
        .yearly_costs = "Toistuvat kustannukset",
        .one_off_costs = "Kertakustannukset",
        .first_year = "Säästö ensimmäisenä vuonna",
        .settled_year = "Säästö vakiintuneena vuonna",
        .indices = "Hintaindeksit",
        .growth = "Kasvu",
        .spread = "Vuosille jaksotetut hankinnat",
        .spread_years = "Vuosia",

        .sensitivity_title = "Yksi luku kerrallaan",
        .sensitivity_about =
            "Säästö, kun yksi luku kerrallaan on parhaimmillaan tai huonoimmillaan, "
            "ja arvo, jolla säästö on nolla. Rivejä ei pyöristetä, joten ero "
            "yhteenvetoon voi olla senttejä.",
        .saving_now = "Säästö käytössä olevilla luvuilla",
        .at_best = "Säästö parhaimmillaan",
        .at_worst = "Säästö huonoimmillaan",
        .change_at_best = "Muutos parhaimmillaan",
        .change_at_worst = "Muutos huonoimmillaan",
        .swing = "Vaihteluväli",
        .flips_at = "Kääntyy arvossa",
        .per_unit = "Säästön muutos yksikköä kohti",
        .flips_never = "ei koskaan",
        .tornado = "Säästön muutos, yksi luku kerrallaan ({amount})",
        .tornado_words = "Palkit luvuittain, levein ensin: {figure}. Luvut ovat yllä olevassa "
                         "taulukossa.",
        .without_range = "Luvut ilman vaihteluväliä",
        .fixed = "carecostin laskema; seuraa skenaariota mutta ei keltaisia soluja.",

        .check_title = "Onko työkirja samaa mieltä carecostin kanssa?",
        .check_about = "carecostin luvut valitulle skenaariolle ja tämän työkirjan kaavojen luvut. "
                       "Vertailu on mielekäs, kun keltaisia soluja ei ole muutettu.",
        .carecost_says = "carecost",
        .workbook_says = "Tämä työkirja",
        .difference = "Ero",
        .same = "sama",
        .differs = "eroaa",
        .key = "Avain",
        .of_scenario = "carecost: {scenario}",
        .amounts = "Summat",
        .sources_title = "Mistä luvut ovat peräisin",
        .sources_about = "Numerot ovat lukujen vieressä muilla välilehdillä.",
        .number = "Nro",
        .source_kind = "Laji",
        .date = "Päiväys",
        .stands_for = "Käytetty",
    };
    return words;
}

} // namespace carecost
