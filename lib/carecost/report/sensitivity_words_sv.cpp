// SPDX-License-Identifier: MIT
// Swedish messages of `sensitivity`.
// A figure of the case is an "uppgift", a draw of the simulation a "dragning".
#include "carecost/report/sensitivity_languages.hpp"

namespace carecost {

const SensitivityWords& swedish_sensitivity() {
    static constexpr SensitivityWords words{
        .about = "{package}, jämfört med {comparator}",
        .deterministic = "Detta är den deterministiska besparingen: varje uppgift som den står.",
        .simulated = "Simulerat medelvärde: {answer}; {share} av dragningarna ger en besparing.",
        .all_worst = "Alla intervall i sin sämsta ände: {answer}",
        .all_best = "Alla intervall i sin bästa ände: {answer}",

        .tornado = "Vad rör besparingen mest, {amount}",
        .swing = "Utslag",
        .at_low = "Vid lägst",
        .at_high = "Vid högst",
        .low = "Lägst",
        .high = "Högst",
        .nothing_moves =
            "Ingen uppgift med intervall rör den här besparingen, så inget varieras eller "
            "simuleras. Ett intervall skrivs 62 (55 to 80).",
        .without_range = "Utan intervall, som de står: {figures}",
        .flips_at = "{figure} (vänder vid {value})",

        .grid = "Besparing, {amount}: {row} (nedåt) och {column} (åt höger)",
        .grid_flips =
            "Linjen går där svaret vänder: en besparing på ena sidan, ingen på den andra.",
        .grid_stands = "Svaret vänder ingenstans i den här tabellen.",

        .simulation = "Simulering: {draws} dragningar, frö {seed}",
        .simulation_of_a_draw = "Simulering: 1 dragning, frö {seed}",
        .saving = "Besparing, {amount}",
        .mean = "Simulerat medelvärde",
        .standard_error = "Medelvärdets Monte Carlo-medelfel, ±",
        .sd = "Standardavvikelse",
        .below = "{share} av dragningarna ligger under",
        .base = "Deterministisk besparing, inte simulerad",
        .probability = "Sannolikhet för en besparing: {share}",
        .probability_of_required = "Sannolikhet att spara mer än {amount}: {share}",
        .perfect_information =
            "Förväntat värde av perfekt information: {amount} {span}. Så mycket vore det högst "
            "värt att veta alla uppgifter exakt före beslutet.",
        .influence = "Vad den simulerade besparingen hänger på",
        .rank_correlation = "Rangkorrelation",
        .share_of_variance = "Andel av variansen",
        .histogram = "Simulerade besparingar, {amount}",
        .draws = "Dragningar",
        .under = "under {amount}",
        .from = "{amount} och över",

        .unrounded =
            "Räknat utan avrundning och skrivet på cent när; kan skilja sig från `compare` med "
            "några cent.",
        .continuous =
            "Mängder med intervall varieras steglöst, även där bara hela tal kan förekomma.",
        .cut_off = "Vissa fördelningar är avskurna vid uppgiftens gränser, vilket flyttar deras "
                   "medelvärde; se anmärkningarna.",
    };
    return words;
}

} // namespace carecost
