// SPDX-License-Identifier: MIT
// The messages of `whatif` in the three languages.
// Names from the file stand where they need no inflection, since nobody can inflect them here.
#include "carecost/report/whatif_words.hpp"

namespace carecost {
namespace {

constexpr WhatIfWords english{
    .lead = "Move a figure and watch the answer. Nothing leaves this page.",
    .no_script = "Scripts are off, so this page shows the expected figures and cannot be moved.",
    .alternative = "Compared with what happens otherwise:",
    .result = "The answer",
    .what_if = "What if …",
    .nothing_moves = "No figure of this case can be moved. A range is written as 62 (55 to 80).",

    .best = "All at best",
    .expected = "Expected",
    .worst = "All at worst",
    .less = "{amount} less",
    .more = "{amount} more",

    .range = "{low} to {high}, expected {value}",
    .only_expected = "expected {value}",
    .flips = "flips at {value}",
    .never = "no value flips the answer",
    .still = "does not change this answer",

    .detail = "What it costs, and whom",
    .by_funder = "More or less for each funder, {currency}",
    .same_figures = "The same figures on the command line",
};

constexpr WhatIfWords finnish{
    .lead = "Siirrä lukua ja katso, miten vastaus muuttuu. Mitään ei lähde tältä sivulta.",
    .no_script = "Komentosarjat ovat pois päältä, joten sivulla ovat odotetut luvut eikä niitä voi "
                 "siirtää.",
    .alternative = "Verrataan siihen, mitä muuten tapahtuisi:",
    .result = "Vastaus",
    .what_if = "Entä jos …",
    .nothing_moves =
        "Mitään tämän tapauksen lukua ei voi siirtää. Vaihteluväli kirjoitetaan 62 (55 to 80).",

    .best = "Kaikki parhaimmillaan",
    .expected = "Odotettu",
    .worst = "Kaikki huonoimmillaan",
    .less = "{amount} vähemmän",
    .more = "{amount} enemmän",

    .range = "{low}–{high}, odotettu {value}",
    .only_expected = "odotettu {value}",
    .flips = "vastaus kääntyy: {value}",
    .never = "mikään arvo ei käännä vastausta",
    .still = "ei muuta tätä vastausta",

    .detail = "Mitä se maksaa ja kenelle",
    .by_funder = "Muutos maksajittain, {currency}",
    .same_figures = "Samat luvut komentorivillä",
};

constexpr WhatIfWords swedish{
    .lead = "Flytta en siffra och se hur svaret ändras. Ingenting lämnar den här sidan.",
    .no_script = "Skript är avstängda, så sidan visar de väntade siffrorna och kan inte flyttas.",
    .alternative = "Jämfört med vad som annars händer:",
    .result = "Svaret",
    .what_if = "Tänk om …",
    .nothing_moves = "Ingen uppgift i ärendet kan flyttas. Ett intervall skrivs 62 (55 to 80).",

    .best = "Allt som bäst",
    .expected = "Väntat",
    .worst = "Allt som sämst",
    .less = "{amount} mindre",
    .more = "{amount} mer",

    .range = "{low}–{high}, väntat {value}",
    .only_expected = "väntat {value}",
    .flips = "svaret vänder vid {value}",
    .never = "inget värde vänder svaret",
    .still = "ändrar inte det här svaret",

    .detail = "Vad det kostar, och för vem",
    .by_funder = "Mer eller mindre för varje betalare, {currency}",
    .same_figures = "Samma siffror på kommandoraden",
};

} // namespace

const WhatIfWords& whatif_words(Language language) {
    switch (language) {
    case Language::fi:
        return finnish;
    case Language::sv:
        return swedish;
    case Language::en:
        break;
    }
    return english;
}

} // namespace carecost
