// SPDX-License-Identifier: MIT
// Finnish messages of `sensitivity`.
// Names from the file stand where they need no inflection.
#include "carecost/report/sensitivity_languages.hpp"

namespace carecost {

const SensitivityWords& finnish_sensitivity() {
    static constexpr SensitivityWords words{
        .about = "{package}, vertailukohta {comparator}",
        .deterministic = "Tämä on deterministinen säästö: jokainen luku sellaisenaan.",
        .simulated = "Simuloitu keskiarvo: {answer}; säästöä syntyy {share} arvonnoista.",
        .all_worst = "Kaikki luvut huonoimmassa päässään: {answer}",
        .all_best = "Kaikki luvut parhaassa päässään: {answer}",

        .tornado = "Mikä liikuttaa säästöä eniten, {amount}",
        .swing = "Vaihtelu",
        .at_low = "Alimmalla",
        .at_high = "Ylimmällä",
        .low = "Alin",
        .high = "Ylin",
        .nothing_moves =
            "Mikään vaihteluvälillinen luku ei liikuta tätä säästöä, joten mitään ei vaihdella "
            "eikä simuloida. Vaihteluväli kirjoitetaan 62 (55 to 80).",
        .without_range = "Ilman vaihteluväliä, sellaisinaan: {figures}",
        .flips_at = "{figure} (raja-arvo {value})",

        .grid = "Säästö, {amount}: {row} (alas) ja {column} (oikealle)",
        .grid_flips = "Viiva on kohdassa, jossa vastaus kääntyy: sen toisella puolella on säästöä, "
                      "toisella ei.",
        .grid_stands = "Vastaus ei käänny missään tämän taulukon kohdassa.",

        .simulation = "Simulointi: {draws} arvontaa, siemenluku {seed}",
        .simulation_of_a_draw = "Simulointi: 1 arvonta, siemenluku {seed}",
        .saving = "Säästö, {amount}",
        .mean = "Simuloitu keskiarvo",
        .standard_error = "Keskiarvon Monte Carlo -keskivirhe, ±",
        .sd = "Keskihajonta",
        .below = "Arvonnoista {share} jää alle",
        .base = "Deterministinen säästö, ei simuloitu",
        .probability = "Säästön todennäköisyys: {share}",
        .probability_of_required = "Todennäköisyys säästää enemmän kuin {amount}: {share}",
        .perfect_information =
            "Täydellisen tiedon odotusarvo: {amount} {span}. Enintään sen verran kannattaisi "
            "maksaa siitä, että kaikki luvut tiedettäisiin tarkasti ennen päätöstä.",
        .influence = "Mistä simuloitu säästö riippuu",
        .rank_correlation = "Järjestyskorrelaatio",
        .share_of_variance = "Osuus vaihtelusta",
        .histogram = "Simuloidut säästöt, {amount}",
        .draws = "Arvontoja",
        .under = "alle {amount}",
        .from = "{amount} ja yli",

        .unrounded =
            "Laskettu pyöristämättä ja tulostettu sentilleen; voi poiketa senteissä komennosta "
            "`compare`.",
        .continuous = "Määriä, joilla on vaihteluväli, vaihdellaan portaattomasti, myös kun vain "
                      "kokonaisluvut ovat mahdollisia.",
        .cut_off = "Jotkin jakaumat on katkaistu lukunsa rajoille, mikä siirtää niiden keskiarvoa; "
                   "katso huomautukset.",
    };
    return words;
}

} // namespace carecost
