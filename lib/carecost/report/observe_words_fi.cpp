// SPDX-License-Identifier: MIT
// Finnish messages about an observation log.
// A client's alias stands where it needs no inflection.
#include "carecost/report/observe_words.hpp"

namespace carecost {

namespace {

constexpr ObserveWords words{
    .answer = "{client}: henkilökunnan minuutteja {ratio} kertaa tasaosuus, ja odotusta "
              "{share} ajasta; pyynnöistä jäi kokonaan vaille apua {unmet}/{requests}.",
    .answer_waits = "{client}: odotusta {share} ajasta; pyynnöistä jäi kokonaan vaille apua "
                    "{unmet}/{requests}.",
    .equal_share_is_no_claim =
        "1 on tasaosuus, ei oikeus: saatua apua rajaa se, mitä oli tarjolla, joten suhdelukua "
        "luetaan odotuksen rinnalla.",

    .together = "yhteensä",
    .lowest_day = "alin päivä",
    .highest_day = "ylin päivä",
    .never = "ei koskaan",

    .observed = "HAVAINNOITU",
    .attended_min = "Minuutteja paikalla",
    .observed_min = "Havainnoituja minuutteja",
    .staff_duty = "Henkilökunnan minuutteja työvuorossa",
    .staff_break = "tauot pois",
    .staff_noncontact = "muu kuin asiakastyö pois",
    .staff_available = "Henkilökunnan minuutteja käytettävissä",
    .client_min = "Kaikkien asiakkaiden läsnäolominuutit",
    .no_rosters = "Tasaosuutta ei tiedetä ilman työvuoroluetteloa ja asiakasmääriä.",

    .waiting = "ODOTUS",
    .requests = "Avunpyyntöjä",
    .unmet = "kokonaan vaille jääneitä",
    .unmet_rate = "vaille jääneiden osuus",
    .wait_median = "Puoleen vastattiin viimeistään, min",
    .wait_p90 = "Yhdeksään kymmenestä vastattiin viimeistään, min",
    .wait_median_helped = "Autettujen mediaaniodotus, min",
    .wait_p90_helped = "Autettujen odotuksen 90 %:n piste, min",
    .wait_max_helped = "Autettujen pisin odotus, min",
    .answered_within = "Vastattu {minutes} minuutissa",
    .waiting_min = "Odotusminuutteja",
    .waiting_share = "Osuus havainnoidusta ajasta",
    .unmet_counted = "Kahdessa ensimmäisessä ovat mukana vaille jääneet pyynnöt "
                     "(Kaplan–Meier); \"ei koskaan\": liian moni jäi vaille.",
    .waits_are_floor = "Havaitut odotukset ovat alaraja: katsottaessa yritetään enemmän. "
                       "Mitään ei ole korjailtu.",

    .help = "SAATU APU",
    .helped_min = "Minuutteja, joina joku auttoi",
    .staff_used = "Käytettyjä henkilökunnan minuutteja",
    .individual = "Vain tälle asiakkaalle annettua apua, min",
    .equal_share = "Tasaosuus, henkilökunnan minuutteja",
    .average_roster = "Tasaosuus on keskiarvo: päivästä kirjattiin vain kokonaismäärät.",
    .ratio = "Käytetyt henkilökunnan minuutit / tasaosuus",
    .staff_share = "Osuus henkilökunnan minuuteista",
    .equal_staff_share = "Osuus asiakkaiden minuuteista",
    .budget = "Havainnoiduista minuuteista",
    .waiting_only = "odotusta",
    .helped_only = "apua",
    .both = "apua yhteen, odotusta toiseen asiaan",
    .neither = "ei kumpaakaan",

    .picture = "PÄIVÄT TUNTI TUNNILTA",
    .mark_waiting = "odotus",
    .mark_helped = "apu",
    .mark_both = "molemmat",
    .mark_neither = "ei kumpaakaan",
    .mark_absent = "ei havainnoitu",

    .others = "MUUT ASIAKKAAT",
    .left_per_other = "Jäi henkilökunnan minuutteja, muuta asiakasta ja tuntia kohti",
    .equal_per_client = "jos jaettaisiin tasan kaikille",
    .left_with_assistant = "jos avustaja antaisi yksilöllisen avun (b)",
    .one_or_none_left = "Minuutteja, joina muille jäi enintään yksi työntekijä",
    .none_left = "ei yhtään",
    .one_or_none_available = "Minuutteja, joina käytettävissä oli enintään yksi työntekijä",
    .none_available = "ei yhtään",

    .hours = "AVUSTAJATUNNIT, JOITA LOKI TUKEE, päivässä",
    .hours_a = "a  tasaosuuden ylittävä apu",
    .hours_b = "b  vain tälle asiakkaalle annettu apu",
    .hours_c = "c  b ja vaille jääneet pyynnöt tavallisen kestoisina",
    .hours_d = "d  kellotunnit, joissa oli odotusta tai yksilöllistä apua",
    .hours_are_alternatives = "a–d ovat vaihtoehtoja: niitä ei lasketa yhteen.",

    .sure = "KUINKA VARMAA TÄMÄ ON?",
    .one_day = "Yksi päivä ei kerro muista päivistä: väliä ei ole.",
    .interval = "{days} päivän perusteella suhdeluvun väli on {low}–{high} (95 %).",
    .interval_almost_nothing = "{days} päivän perusteella suhdeluvun väli on {low}–{high} "
                               "(95 %): se ei kerro juuri mitään.",
    .interval_nothing = "{days} päivän perusteella suhdeluvun väli olisi {low}–{high} (95 %), "
                        "alle mahdollisen: se ei kerro mitään.",
    .no_ratio = "Suhdelukua, josta olla varma tai epävarma, ei ole.",
    .all_above = "Kaikki {days} päivää ovat yli tasaosuuden; pelkän sattuman todennäköisyys on "
                 "{chance}.",
    .all_below = "Kaikki {days} päivää ovat alle tasaosuuden; pelkän sattuman todennäköisyys "
                 "on {chance}.",
    .five_of_five = "Viisi viidestä olisi ensimmäinen määrä, joka puhuu yksin.",
    .both_sides = "Tasaosuuden yli on {above}/{days} päivää.",
    .days_needed = "Suhdeluvun tietäminen viidesosan tarkkuudella vaatii {needed} päivää.",
    .days_needed_many = "Suhdeluvun tietäminen viidesosan tarkkuudella vaatisi yli 365 päivää, "
                        "tai päivistä ei voi sanoa.",
    .spread = "Näin vähillä päivillä se on arvaus: päivät voivat todella vaihdella {low}–{high} "
              "kertaa niin paljon kuin tässä.",
    .unmet_bounds = "Vaille jäi {unmet}/{requests}, siis väliltä {low}–{high} (95 %).",
    .rate_ratio = "Pyyntöjä minuutissa, toinen päivä verrattuna ensimmäiseen: {value} "
                  "({low}–{high}, 95 %), p {p}.",
    .rate_ratio_open = "Pyyntöjä minuutissa kahtena päivänä: p {p}.",
    .log_rank = "Kahden päivän odotukset, log-rank: khii toiseen {chi2}, p {p}.",
    .if_independent = "Viimeiset rivit pätevät, jos pyynnöt olisivat riippumattomia, mitä ne "
                      "eivät ole: vihje.",
    .looked_again = "Katsottu uudelleen",
    .all_days = "kaikki",
    .without_first_day = "ilman 1. päivää",
    .without_first_hour = "ilman 1. tunteja",
    .first_day_contrast =
        "Muita eroja: työntekijöitä käytettävissä ensimmäisenä päivänä {workers_first}, "
        "myöhemmin {workers_later}; asiakkaita paikalla {clients_first} ja {clients_later}.",

    .agreement = "KAKSI HAVAINNOIJAA",
    .agreement_first = "Minuutteja: riveillä ensimmäinen, sarakkeissa toinen havainnoija",
    .agreement_second = "toinen: {state}",
    .state_neither = "ei kumpaakaan",
    .state_waiting = "odotus",
    .state_helped = "apu",
    .state_kappa = "kappa",
    .agreement_share = "Sama tila {share} niistä {minutes} minuutista, jotka molemmat "
                       "havainnoivat.",
    .agreement_kappa = "Sattuman yli: Cohenin kappa {kappa} koko havainnoidulta ajalta.",
    .agreement_none = "Yhtään minuuttia ei havainnoinut kumpikin.",
    .matched = "Tapahtumia: molemmat näkivät {matched}, vain ensimmäinen {first}, vain toinen "
               "{second}.",
    .wait_difference = "Odotukset, toinen miinus ensimmäinen: keskimäärin {mean} min ({n} kpl)",
    .duration_difference = "Apu, toinen miinus ensimmäinen: keskimäärin {mean} min ({n} kpl)",
    .limits = "; 95 % eroista väliltä {low}–{high}",
    .reliability = "USEITA ASIAKKAITA",
    .reliability_icc = "Yksittäisten päivien suhdelukujen eroista {icc} johtuu asiakkaista "
                       "eikä päivästä (ICC, yksisuuntainen).",
    .reliability_days = "{days} päivän keskiarvo: {value}",
    .reliability_needed = "Arvoon 0,9 tarvitaan {days} päivää kultakin.",
    .reliability_never = "Mikään määrä päiviä ei riittäisi arvoon 0,9.",

    .methods = "Näin laskettiin",
    .methods_days = "{days} päivää, {first}–{last}, havainnoitu {hours} tuntia.",
    .methods_one_day = "Yksi päivä, {first}, havainnoitu {hours} tuntia.",
    .methods_gaps = "{minutes} minuuttia, joina havainnoija ei katsonut, on jätetty pois.",
    .methods_no_gaps = "Havainnoinnissa ei ollut katkoja.",
    .methods_workers = "Kaksi työntekijää yhtä aikaa on asiakkaan minuuteissa yksi ja "
                       "henkilökunnan minuuteissa kaksi.",
    .methods_group_divided = "Apu m hengen ryhmässä on 1/m työntekijästä.",
    .methods_group_full = "Ryhmässä annettu apu lasketaan täytenä (--sharing full).",
    .methods_day_is_unit = "Yksikkö on päivä; mitään ei ole arvottu uudelleen eikä korjailtu.",
    .methods_read = "Lokissa: {note}.",
};

} // namespace

const ObserveWords& observe_finnish() { return words; }

} // namespace carecost
