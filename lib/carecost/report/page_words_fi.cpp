// SPDX-License-Identifier: MIT
// Finnish messages of the pages.
// Names from the file stand where they need no inflection, since nobody can inflect them here.
#include "carecost/report/page_words.hpp"

namespace carecost {
namespace {

constexpr PageWords words{
    .numbers = {"Nolla", "Yksi", "Kaksi", "Kolme", "Neljä", "Viisi", "Kuusi", "Seitsemän",
                "Kahdeksan", "Yhdeksän", "Kymmenen", "Yksitoista", "Kaksitoista"},

    .less = "vähemmän {span}{whom}",
    .more = "enemmän {span}{whom}",
    .same = "eroa {span}{whom}",
    .less_share = "{share} vähemmän: {amount}, ei {comparator}",
    .more_share = "{share} enemmän: {amount}, ei {comparator}",
    .same_share = "{amount} kummassakin",
    .all_less = "vähemmän, kun kaikkien maksut lasketaan",
    .all_more = "enemmän, kun kaikkien maksut lasketaan",
    .all_same = "eroa, kun kaikkien maksut lasketaan",
    .only_less = "vähemmän kaikkiaan: muita maksajia ei ole",
    .only_more = "enemmän kaikkiaan: muita maksajia ei ole",
    .only_same = "eroa kaikkiaan: muita maksajia ei ole",
    .worst_less = "vähemmän, vaikka jokainen arvio olisi huonoin yhtä aikaa",
    .worst_more = "enemmän, jos jokainen arvio on huonoin yhtä aikaa",
    .worst_same = "eroa, jos jokainen arvio on huonoin yhtä aikaa",
    .unknown = "Ei tiedossa",
    .no_worst = "miten huonosti voi käydä: millään luvulla ei ole vaihteluväliä",

    .asked = "Päätettävänä",
    .client = "asiakas",
    .wants = "Mitä {client} haluaa?",
    .why = "Miksi se on tärkeää?",
    .helps = "Mikä auttaa?",

    .cheaper = "{count} palvelua maksaa yhteensä {share} siitä, mitä maksaa {comparator}",
    .cheaper_one = "Yksi palvelu maksaa {share} siitä, mitä maksaa {comparator}",
    .dearer = "{count} palvelua maksaa yhteensä {share} enemmän kuin {comparator}",
    .dearer_one = "Yksi palvelu maksaa {share} enemmän kuin {comparator}",
    .equal = "{count} palvelua maksaa yhteensä saman verran kuin {comparator}",
    .equal_one = "Yksi palvelu maksaa saman verran kuin {comparator}",
    .costs_nothing = "{package}: ei maksettavaa",
    .instead_of_nothing = "{package}: {amount}, kun maksuton olisi {comparator}",
    .chart_caption = "Mitä kukin palvelu maksaa ja mistä sen luku tulee",
    .service = "Palvelu",
    .counted = "Miten laskettu",
    .total_payer = "{package}, maksajana {payer}",
    .item_of = "{item} ({funder})",
    .further = "{count} muuta palvelua",
    .gap_less = "{amount} vähemmän",
    .gap_more = "{amount} enemmän",
    .hatched = "Viivoitettu: maksaja on joku muu.",
    .outlined = "Ääriviiva: saatava raha.",

    .otherwise = "Muuten",
    .proposed = "Ehdotettu",

    .sure = "Kuinka varmoja olemme?",
    .sure_caption = "Kustannus {span}{whom}; ympyrä: odotettu",
    .always_less = "Halvempi, vaikka jokainen arvio olisi huonoin yhtä aikaa.",
    .always_more = "Kalliimpi, vaikka jokainen arvio olisi paras yhtä aikaa.",
    .depends = "Arviot ratkaisevat.",
    .ranges_apart = "Vaihteluvälit eivät kohtaa.",
    .ranges_meet = "Vaihteluvälit ovat päällekkäin välillä {low}–{high}.",
    .best_case = "Kun jokainen arvio on paras yhtä aikaa: {best}.",
    .chance = "Simuloiduista tapauksista ({draws}) säästää {share}.",
    .no_ranges = "Millään tämän tapauksen luvulla ei ole vaihteluväliä, joten sitä ei tiedetä.",
    .expected = "Odotettu",
    .worst = "Huonoin",
    .this_figure = "Tämä luku yksin",
    .never = "ei koskaan",
    .flips_caption = "Yhden luvun arvo, jolla kumpikin maksaa saman verran",

    .stops = "Minkä on todella lakattava",
    .hours_more = "Palkatonta hoivaa {hours} tuntia enemmän {span}.",
    .hours_fewer = "Palkatonta hoivaa {hours} tuntia vähemmän {span}.",
    .hours_same = "Palkatonta hoivaa yhtä paljon kuin ennen, {hours} tuntia {span}.",
    .unmet = "Tarpeet, joihin ei vastata",

    .sources = "Mistä luvut tulevat",
    .no_kind = "laji ilmoittamatta",
    .no_date = "päiväämätön",
    .lines = "({count} riviä)",
    .further_sources = "{count} muuta lähdettä",
    .further_funders = "{count} muuta maksajaa",
    .one_without_source = "Yhdellä rivillä ei ole lähdettä.",
    .some_without_source = "Lähde puuttuu riveiltä: {count}.",
    .notes = "Huomaa",
    .one_person = "Tämä on yhden ihmisen tapaus, ei keskiarvo.",
    .one_case = "Tämä on yksi tapaus, ei keskiarvo.",
    .pseudonymised = "Peitenimellä, ei nimettömänä: ihmisen tunteva voi tunnistaa hänet.",
    .undiscounted = "Summia ei ole diskontattu.",
    .simulated = "Simuloinnissa {draws} arvontaa, siemenluku {seed}.",
    .changed = "Toisin kuin tapaustiedostossa: {figures}.",
    .consent = "Suostumus tarinaan: {by}{date}.",
    .figures_of = "Luvut {date}",
    .case_name = "tapaus {case}",
};

} // namespace

const PageWords& page_finnish() { return words; }

} // namespace carecost
