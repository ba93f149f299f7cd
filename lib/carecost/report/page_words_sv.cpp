// SPDX-License-Identifier: MIT
// Swedish messages of the pages, in the words of Finland's Swedish and of Sweden alike.
// Names from the file stand as they are written there.
#include "carecost/report/page_words.hpp"

namespace carecost {
namespace {

constexpr PageWords words{
    .numbers = {"Inga", "En", "Två", "Tre", "Fyra", "Fem", "Sex", "Sju", "Åtta", "Nio", "Tio",
                "Elva", "Tolv"},

    .less = "mindre {span}{whom}",
    .more = "mer {span}{whom}",
    .same = "i skillnad {span}{whom}",
    .less_share = "{share} mindre: {amount} i stället för {comparator}",
    .more_share = "{share} mer: {amount} i stället för {comparator}",
    .same_share = "{amount} i båda fallen",
    .all_less = "mindre, räknat på vad alla betalar",
    .all_more = "mer, räknat på vad alla betalar",
    .all_same = "i skillnad, räknat på vad alla betalar",
    .only_less = "mindre totalt: ingen annan betalar",
    .only_more = "mer totalt: ingen annan betalar",
    .only_same = "i skillnad totalt: ingen annan betalar",
    .worst_less = "mindre, även om varje uppskattning är som sämst samtidigt",
    .worst_more = "mer, om varje uppskattning är som sämst samtidigt",
    .worst_same = "i skillnad, om varje uppskattning är som sämst samtidigt",
    .unknown = "Okänt",
    .no_worst = "hur illa det kan gå: ingen uppgift har ett intervall",

    .asked = "Att besluta om",
    .client = "klienten",
    .wants = "Vad vill {client}?",
    .why = "Varför är det viktigt?",
    .helps = "Vad hjälper?",

    .cheaper = "{count} tjänster kostar tillsammans {share} av vad {comparator} kostar",
    .cheaper_one = "En tjänst kostar {share} av vad {comparator} kostar",
    .dearer = "{count} tjänster kostar tillsammans {share} mer än {comparator}",
    .dearer_one = "En tjänst kostar {share} mer än {comparator}",
    .equal = "{count} tjänster kostar tillsammans lika mycket som {comparator}",
    .equal_one = "En tjänst kostar lika mycket som {comparator}",
    .costs_nothing = "{package}: inget att betala",
    .instead_of_nothing = "{package}: {amount}, där {comparator} inte kostar något",
    .chart_caption = "Vad varje tjänst kostar och varifrån dess uppgift kommer",
    .service = "Tjänst",
    .counted = "Hur det är räknat",
    .total_payer = "{package}, betalas av {payer}",
    .item_of = "{item} ({funder})",
    .further = "{count} andra tjänster",
    .gap_less = "{amount} mindre",
    .gap_more = "{amount} mer",
    .hatched = "Streckat: betalas av någon annan.",
    .outlined = "Ofyllt: pengar som kommer in.",

    .otherwise = "Annars",
    .proposed = "Föreslaget",

    .sure = "Hur säkra är vi?",
    .sure_caption = "Kostnad {span}{whom}; cirkeln är den väntade kostnaden",
    .always_less = "Billigare även om varje uppskattning är som sämst samtidigt.",
    .always_more = "Dyrare även om varje uppskattning är som bäst samtidigt.",
    .depends = "Uppskattningarna avgör.",
    .ranges_apart = "Intervallen möts inte.",
    .ranges_meet = "Intervallen överlappar mellan {low} och {high}.",
    .best_case = "Med varje uppskattning som bäst samtidigt: {best}.",
    .chance = "I {share} av {draws} simulerade fall blir det en besparing.",
    .no_ranges = "Ingen uppgift i detta fall har ett intervall, så ingen kan säga.",
    .expected = "Väntat",
    .worst = "Sämst",
    .this_figure = "Denna uppgift ensam",
    .never = "aldrig",
    .flips_caption = "Värdet på en enda uppgift då båda kostar lika mycket",

    .stops = "Vad som verkligen måste upphöra",
    .hours_more = "{hours} timmar mer obetald omsorg {span}.",
    .hours_fewer = "{hours} timmar mindre obetald omsorg {span}.",
    .hours_same = "Lika mycket obetald omsorg som förut, {hours} timmar {span}.",
    .unmet = "Behov som inte tillgodoses",

    .sources = "Varifrån uppgifterna kommer",
    .no_kind = "slag ej angivet",
    .no_date = "odaterad",
    .lines = "({count} rader)",
    .further_sources = "{count} andra källor",
    .further_funders = "{count} andra betalare",
    .one_without_source = "En rad saknar källa.",
    .some_without_source = "{count} rader saknar källa.",
    .notes = "Observera",
    .one_person = "Detta är en människas fall, inte ett genomsnitt.",
    .one_case = "Detta är ett fall, inte ett genomsnitt.",
    .pseudonymised = "Pseudonymiserat, inte anonymt: den som känner personen kan känna igen den.",
    .undiscounted = "Beloppen är inte diskonterade.",
    .simulated = "Simulerat med {draws} dragningar, frö {seed}.",
    .changed = "Inte som i fallfilen: {figures}.",
    .consent = "Samtycke till berättelsen: {by}{date}.",
    .figures_of = "Uppgifter från {date}",
    .case_name = "fall {case}",
};

} // namespace

const PageWords& page_swedish() { return words; }

} // namespace carecost
