// SPDX-License-Identifier: MIT
// Finnish messages.
// Names from the file stand where they need no inflection, since nobody can inflect them here.
#include "carecost/report/languages.hpp"

namespace carecost {

const Words& finnish() {
    static constexpr Words words{
        .less = "{amount} vähemmän {span}",
        .more = "{amount} enemmän {span}",
        .same = "Sama kustannus {span}",
        .for_payer = ", maksajana {payer}",
        .for_all = ", kaikki maksajat yhteensä",
        .per_year = "vuodessa",
        .over_years = "{years} vuodessa",
        .instead_of = "{amount}, vertailukohta {comparator}",
        .of_package = "{package}: {answer}",

        .amount_per_year = "{currency} vuodessa",
        .amount_over_years = "{currency} {years} vuodessa",
        .comparator_mark = "{package} (vertailukohta)",
        .together = "Yhteensä",
        .who_pays = "Kuka maksaa mitä",
        .change = "Muutos",
        .all_funders = "Kaikki maksajat yhteensä",
        .year_by_year = "Vuosi vuodelta",
        .year_by_year_for_all = "Vuosi vuodelta, kaikki maksajat",
        .year = "Vuosi {year}",
        .discount_factor = "Diskonttaustekijä",
        .present_value = "Nykyarvo",
        .annual_equivalent = "Tasaeränä vuodessa",
        .steady_year = "Vakiintunut vuosi",

        .unpaid = "Palkaton hoiva, ei mukana summissa",
        .hours = "Tunteja",
        .value = "Arvo, {currency}",
        .support_hours = "Tukitunnit",
        .cost_per_hour = "{currency} tunnilta",
        .low_to_high = "Alin–ylin",
        .range = "{low}–{high}",
        .needs_met = "Jokainen vaihtoehto vastaa kaikkiin tarpeisiin.",
        .needs_unmet = "Tarpeet, joihin ei vastaa {package}: {needs}",

        .cashable = "{answer}, kun lasketaan vain todella lakkaava kustannus",
        .release_share =
            "Menee tasan, jos vertailukohdan kustannuksesta todella lakkaa {share} ({package}).",
        .release_never =
            "Maksaa enemmän, vaikka vertailukohdan koko kustannus lakkaisi ({package}).",
        .flips = "Mikä kääntäisi vastauksen",
        .flips_of = "Mikä kääntäisi vastauksen: {package}",
        .now = "Nyt",
        .flips_at = "Raja-arvo",
        .flips_in_range = "Kääntää vastauksen vaihteluvälinsä sisällä: {figures}",
        .flips_outside = "Mikään arvo vaihteluvälillään ei käännä vastausta.",
        .flips_never = "Vastaus pysyy, olipa arvo mikä tahansa: {figures}",
        .flips_nothing = "Mikään yksittäinen luku ei käännä vastausta, olipa arvo mikä tahansa.",

        .arithmetic = "Näin kukin rivi on laskettu",
        .one_year = "Vuosi {year}:",
        .some_years = "Vuodet {first}–{last}, kukin:",
        .source = "Lähde",

        .conventions = "Vuodessa on {days} päivää ja {weeks} viikkoa; rivit pyöristetään "
                       "vuosittain, {rounding}.",
        .half_up = "puolikas ylöspäin",
        .half_even = "puolikas parilliseen",
        .discounted = "Diskonttokorko on {rate} vuodessa, maksut {timing}.",
        .timing_start = "vuoden alussa",
        .timing_mid = "vuoden puolivälissä",
        .timing_end = "vuoden lopussa",
        .no_findings = "Ei huomautuksia",
        .one_finding = "1 huomautus; katso virhetuloste tai `carecost check`",
        .some_findings = "{count} huomautusta; katso virhetuloste tai `carecost check`",

        .source_types = {"julkaistu", "lasku", "sopimus", "hinnasto", "tarjous", "rekisteri",
                         "talousarvio", "arvio", "asiantuntija-arvio"},
    };
    return words;
}

} // namespace carecost
