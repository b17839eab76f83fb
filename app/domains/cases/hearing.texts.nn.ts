import type { Translated } from "#app/translated.ts";
import type nb from "./hearing.texts.nb.ts";

export default {
  hearing: {
    templates: {
      none: { name: "Vanleg medverknad", plain: "Inga lovfesta høyring. De bestemmer sjølve kor lenge det er ope." },
      zoning_plan: { name: "Framlegg til reguleringsplan", plain: "Høyring og offentleg ettersyn i minst seks veker." },
      zoning_programme: { name: "Planprogram for reguleringsplan", plain: "Høyring og offentleg ettersyn i minst seks veker." },
      municipal_plan: { name: "Framlegg til kommuneplan", plain: "Høyring og offentleg ettersyn i minst seks veker." },
      municipal_plan_programme: { name: "Planprogram for kommuneplan", plain: "Høyring og offentleg ettersyn i minst seks veker." },
      transformation_strategy: {
        name: "Strategi for fortetting eller transformasjon",
        plain: "Høyring i minst seks veker. Lova krev at kvart innspel blir dokumentert, behandla og svara på.",
      },
      planning_strategy: { name: "Kommunal planstrategi", plain: "Framlegget skal vere offentleg minst 30 dagar før behandlinga." },
      action_programme: { name: "Handlingsdel av kommuneplanen", plain: "Framlegget skal vere offentleg minst 14 dagar før behandlinga." },
      regional_planning_strategy: { name: "Regional planstrategi", plain: "Høyring i minst seks veker." },
      regional_plan: { name: "Regional plan eller planprogram", plain: "Høyring og offentleg ettersyn i minst seks veker." },
      state_plan: { name: "Statleg arealplan eller planføresegn", plain: "Høyring og offentleg ettersyn i minst seks veker." },
      budget: { name: "Økonomiplan og årsbudsjett", plain: "Innstillinga skal vere offentleg minst 14 dagar før behandlinga." },
      school: {
        name: "Skulekrinsar eller nedlegging av skule",
        plain: "Lova har ingen fast frist. To månader er tilrådd, og kortare tid gir eit varsel.",
      },
    },
    notices: {
      bodies: "Sendt til organ og organisasjonar som saka gjeld",
      newspaper: "Kunngjord i minst éi avis som er vanleg lesen på staden",
      internet: "Kunngjord på nettet",
      copy: "Minst eitt eksemplar lett tilgjengeleg for alle",
      letter: "Brev til eigarar, festarar, andre rettshavarar og naboar som blir direkte råka",
    },
    fields: {
      alternatives_not_announced: "Alternative utkast som ikkje er kunngjorde, og kvar dei ligg",
      child_best_interest: "Det beste for barnet",
      user_bodies: "Elevråd, FAU og andre brukarorgan som får saka",
    },
    warnings: {
      later_and_shorter: "Denne høyringa er kortare enn {minimumDays} dagar. Det går an når ho berre gjeld endringar etter den første høyringa. Legg de ut eit nytt forslag, gjeld {paragraph} på nytt.",
    below_guidance: "Perioden er kortare enn {minimumDays} dagar, som er tilrådd. Tidlegaste tilrådde frist er {earliest}.",
      covers_july: "Perioden går gjennom juli. Vurder ein lengre frist.",
      covers_christmas: "Perioden går gjennom jula. Vurder ein lengre frist.",
    },
    refusals: {
      too_short: "Perioden er for kort. Etter {paragraph} må det gå minst {minimumDays} dagar, så fristen kan tidlegast vere {earliest}.",
      closes_before_it_opens: "Fristen er før opningsdagen.",
      template_not_in_force: "På opningsdagen gjeld ikkje {paragraph}.",
    },
    minimum: "Minst {minimumDays} dagar etter {paragraph}",
    earliest: "Tidlegaste frist er {earliest} kl. 23.59.",
    statutoryTrail: "Lova krev at innspela blir dokumenterte, behandla og svara på slik at det kan etterprøvast ({paragraph}).",
  },
} as const satisfies Translated<typeof nb>;
