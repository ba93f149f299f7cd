// SPDX-License-Identifier: MIT
// Swedish messages, in the words of Finland's Swedish and of Sweden alike.
// Names from the file stand as they are written there.
#include "carecost/report/languages.hpp"

namespace carecost {

const Words& swedish() {
    static constexpr Words words{
        .less = "{amount} mindre {span}",
        .more = "{amount} mer {span}",
        .same = "Samma kostnad {span}",
        .for_payer = " för {payer}",
        .for_all = " för alla betalare tillsammans",
        .per_year = "per år",
        .over_years = "på {years} år",
        .instead_of = "{amount} i stället för {comparator}",
        .of_package = "{package}: {answer}",

        .amount_per_year = "{currency} per år",
        .amount_over_years = "{currency} på {years} år",
        .comparator_mark = "{package} (jämförelsealternativ)",
        .together = "Sammanlagt",
        .who_pays = "Vem betalar vad",
        .change = "Förändring",
        .all_funders = "Alla betalare tillsammans",
        .year_by_year = "År för år",
        .year_by_year_for_all = "År för år, alla betalare",
        .year = "År {year}",
        .discount_factor = "Diskonteringsfaktor",
        .present_value = "Nuvärde",
        .annual_equivalent = "Jämnt fördelat per år",
        .steady_year = "Ett stadigt år",

        .unpaid = "Obetald omsorg, ingår inte i summorna",
        .hours = "Timmar",
        .value = "Värde, {currency}",
        .support_hours = "Stödtimmar",
        .cost_per_hour = "{currency} per timme",
        .low_to_high = "Lägst–högst",
        .range = "{low}–{high}",
        .needs_met = "Alla alternativ tillgodoser alla behov.",
        .needs_unmet = "Behov som inte tillgodoses, {package}: {needs}",

        .cashable = "{answer}, räknat bara på kostnader som verkligen upphör",
        .release_share = "Går jämnt ut om {share} av kostnaden för {package} verkligen upphör.",
        .release_never = "Kostar mer även om hela kostnaden för {package} upphör.",
        .flips = "Vad skulle vända svaret",
        .flips_of = "Vad skulle vända svaret: {package}",
        .now = "Nu",
        .flips_at = "Vänder vid",
        .flips_in_range = "Vänder svaret inom sitt intervall: {figures}",
        .flips_outside = "Inget värde inom sitt intervall vänder svaret.",
        .flips_never = "Svaret står sig oavsett värde: {figures}",
        .flips_nothing = "Ingen enskild uppgift vänder svaret, oavsett värde.",

        .arithmetic = "Så är varje rad räknad",
        .one_year = "År {year}:",
        .some_years = "År {first}–{last}, vart och ett:",
        .source = "Källa",

        .conventions =
            "Ett år har {days} dagar och {weeks} veckor; varje rad avrundas årsvis, {rounding}.",
        .half_up = "halva uppåt",
        .half_even = "halva till jämnt",
        .discounted = "Diskonterat med {rate} per år, betalt {timing}.",
        .timing_start = "i början av varje år",
        .timing_mid = "i mitten av varje år",
        .timing_end = "i slutet av varje år",
        .no_findings = "Inga anmärkningar",
        .one_finding = "1 anmärkning; se felutskriften eller `carecost check`",
        .some_findings = "{count} anmärkningar; se felutskriften eller `carecost check`",

        .source_types = {"publicerad", "faktura", "avtal", "taxa", "offert", "register", "budget",
                         "uppskattning", "expertbedömning"},
    };
    return words;
}

} // namespace carecost
