// SPDX-License-Identifier: MIT
// Swedish messages about an observation log.
// Plain words that a care worker or a board member reads without help.
#include "carecost/report/observe_words.hpp"

namespace carecost {

namespace {

constexpr ObserveWords words{
    .answer = "{client}: {ratio} gånger en lika andel av personalens minuter, och väntan "
              "{share} av tiden; {unmet} av {requests} önskemål fick aldrig hjälp.",
    .answer_waits = "{client}: väntan {share} av tiden; {unmet} av {requests} önskemål fick "
                    "aldrig hjälp.",
    .equal_share_is_no_claim =
        "1 är en lika andel, inte en rättighet: hjälpen begränsas av vad som fanns, så läs "
        "kvoten bredvid väntan.",

    .together = "sammanlagt",
    .lowest_day = "lägsta dag",
    .highest_day = "högsta dag",
    .never = "aldrig",

    .observed = "OBSERVERAT",
    .attended_min = "Minuter på plats",
    .observed_min = "Observerade minuter",
    .staff_duty = "Personalens minuter i tjänst",
    .staff_break = "minus raster",
    .staff_noncontact = "minus arbete utan klienter",
    .staff_available = "Personalens tillgängliga minuter",
    .client_min = "Alla närvarande klienters minuter",
    .no_rosters = "Utan både personallista och antal klienter är en lika andel inte känd.",

    .waiting = "VÄNTAN",
    .requests = "Önskemål om hjälp",
    .unmet = "fick aldrig hjälp",
    .unmet_rate = "andel som aldrig fick hjälp",
    .wait_median = "Hälften fick svar inom, min",
    .wait_p90 = "Nio av tio fick svar inom, min",
    .wait_median_helped = "Medianväntan för dem som fick hjälp, min",
    .wait_p90_helped = "90 %-punkten för dem som fick hjälp, min",
    .wait_max_helped = "Längsta väntan på hjälp som kom, min",
    .answered_within = "Svar inom {minutes} minuter",
    .waiting_min = "Minuter av väntan",
    .waiting_share = "Andel av den observerade tiden",
    .unmet_counted = "De två första räknar med önskemål som aldrig fick hjälp (Kaplan–Meier); "
                     "\"aldrig\": för få fick hjälp.",
    .waits_are_floor = "Observerad väntan är en undre gräns: man anstränger sig mer när någon "
                       "ser på. Inget är korrigerat.",

    .help = "HJÄLP SOM GAVS",
    .helped_min = "Minuter då någon hjälpte",
    .staff_used = "Använda personalminuter",
    .individual = "Hjälp bara åt denna klient, min",
    .equal_share = "Lika andel, personalminuter",
    .average_roster = "Den lika andelen är ett medeltal: bara dagens antal noterades.",
    .ratio = "Använda personalminuter / lika andel",
    .staff_share = "Andel av personalens minuter",
    .equal_staff_share = "Andel av klienternas minuter",
    .budget = "Av de observerade minuterna",
    .waiting_only = "väntan",
    .helped_only = "hjälp",
    .both = "hjälp med ett, väntan på annat",
    .neither = "inget av dem",

    .picture = "DAGARNA TIMME FÖR TIMME",
    .mark_waiting = "väntan",
    .mark_helped = "hjälp",
    .mark_both = "båda",
    .mark_neither = "inget av dem",
    .mark_absent = "inte observerat",

    .others = "DE ANDRA KLIENTERNA",
    .left_per_other = "Personalminuter kvar, per annan klient och timme",
    .equal_per_client = "om de delades lika mellan alla",
    .left_with_assistant = "om en assistent gav hjälpen åt en ensam (b)",
    .one_or_none_left = "Minuter med högst en arbetare kvar åt dem",
    .none_left = "med ingen",
    .one_or_none_available = "Minuter med högst en arbetare tillgänglig alls",
    .none_available = "med ingen",

    .hours = "ASSISTENTTIMMAR SOM LOGGEN STÖDER, per dag",
    .hours_a = "a  hjälp utöver en lika andel",
    .hours_b = "b  hjälp bara åt denna klient",
    .hours_c = "c  b och varje obesvarat önskemål med vanlig längd",
    .hours_d = "d  klocktimmar med väntan eller enskild hjälp",
    .hours_are_alternatives = "a till d är alternativ: lägg aldrig ihop dem.",

    .sure = "HUR SÄKERT ÄR DETTA?",
    .one_day = "En dag säger inget om andra dagar: det finns inget intervall.",
    .interval = "Över {days} dagar går kvotens intervall från {low} till {high} (95 %).",
    .interval_almost_nothing = "Med {days} dagar går kvotens intervall från {low} till {high} "
                               "(95 %): det säger nästan ingenting.",
    .interval_nothing = "Med {days} dagar skulle kvotens intervall gå från {low} till {high} "
                        "(95 %), under det möjliga: det säger ingenting.",
    .no_ratio = "Det finns ingen kvot att vara säker eller osäker på.",
    .all_above = "Alla {days} dagar ligger över en lika andel; av en slump har det "
                 "sannolikheten {chance}.",
    .all_below = "Alla {days} dagar ligger under en lika andel; av en slump har det "
                 "sannolikheten {chance}.",
    .five_of_five = "Fem av fem dagar vore det första antal som talar ensamt.",
    .both_sides = "{above} av {days} dagar ligger över en lika andel.",
    .days_needed = "För att veta kvoten på en femtedel när: {needed} dagar.",
    .days_needed_many = "För att veta kvoten på en femtedel när krävs mer än 365 dagar, eller "
                        "så säger dagarna inget.",
    .spread = "Med så få dagar är det en gissning: dagar kan skilja sig {low} till {high} "
              "gånger så mycket som här.",
    .unmet_bounds = "Fick aldrig hjälp: {unmet} av {requests}, alltså mellan {low} och {high} "
                    "(95 %).",
    .rate_ratio = "Önskemål per minut, andra dagen mot första: {value} ({low} till {high}, "
                  "95 %), p {p}.",
    .rate_ratio_open = "Önskemål per minut de två dagarna: p {p}.",
    .log_rank = "Väntan de två dagarna, log-rank: chi-två {chi2}, p {p}.",
    .if_independent = "De sista raderna gäller om önskemålen vore oberoende, vilket de inte "
                      "är: en vink.",
    .looked_again = "Sett en gång till",
    .all_days = "alla",
    .without_first_day = "utan första dagen",
    .without_first_hour = "utan första timmar",
    .first_day_contrast =
        "Vad som annars skilde: tillgängliga arbetare {workers_first} första dagen, "
        "{workers_later} senare; närvarande klienter {clients_first} och {clients_later}.",

    .agreement = "TVÅ OBSERVATÖRER",
    .agreement_first = "Minuter: första observatören i rader, andra i kolumner",
    .agreement_second = "andra: {state}",
    .state_neither = "inget",
    .state_waiting = "väntan",
    .state_helped = "hjälp",
    .state_kappa = "kappa",
    .agreement_share = "Samma läge i {share} av de {minutes} minuter som båda observerade.",
    .agreement_kappa = "Utöver slumpen: Cohens kappa {kappa} över hela den observerade tiden.",
    .agreement_none = "Ingen minut observerades av båda.",
    .matched = "Händelser: {matched} sedda av båda, {first} bara av den första, {second} bara "
               "av den andra.",
    .wait_difference = "Väntan, andra minus första: {mean} minuter i medeltal av {n}",
    .duration_difference = "Hjälp, andra minus första: {mean} minuter i medeltal av {n}",
    .limits = "; 95 % av skillnaderna mellan {low} och {high}",
    .reliability = "FLERA KLIENTER",
    .reliability_icc = "Av skillnaderna mellan enskilda dagars kvoter hör {icc} till "
                       "klienterna och inte till dagen (ICC, envägs).",
    .reliability_days = "Medeltalet av {days} dagar: {value}",
    .reliability_needed = "För 0,9: {days} dagar var.",
    .reliability_never = "Inget antal dagar skulle nå 0,9.",

    .methods = "Så räknades det",
    .methods_days = "{days} dagar från {first} till {last}, {hours} timmar observerade.",
    .methods_one_day = "En dag, {first}, {hours} timmar observerade.",
    .methods_gaps = "{minutes} minuter då observatören inte såg på är borträknade.",
    .methods_no_gaps = "Inga luckor i observationen.",
    .methods_workers = "Två arbetare samtidigt räknas en gång i klientens minuter och två "
                       "gånger i personalens.",
    .methods_group_divided = "Hjälp i en grupp på m räknas som 1/m av arbetaren.",
    .methods_group_full = "Hjälp i grupp räknas fullt ut (--sharing full).",
    .methods_day_is_unit = "Dagen är enheten; inget är omdraget eller korrigerat.",
    .methods_read = "I loggen: {note}.",
};

} // namespace

const ObserveWords& observe_swedish() { return words; }

} // namespace carecost
