/** Spread into the cases' texts; {paragraph} is a whole citation, {earliest} a date in words. */
export default {
  hearing: {
    templates: {
      none: { name: "Vanlig medvirkning", plain: "Ingen lovfestet høring. Dere bestemmer selv hvor lenge det er åpent." },
      zoning_plan: { name: "Forslag til reguleringsplan", plain: "Høring og offentlig ettersyn i minst seks uker." },
      zoning_programme: { name: "Planprogram for reguleringsplan", plain: "Høring og offentlig ettersyn i minst seks uker." },
      municipal_plan: { name: "Forslag til kommuneplan", plain: "Høring og offentlig ettersyn i minst seks uker." },
      municipal_plan_programme: { name: "Planprogram for kommuneplan", plain: "Høring og offentlig ettersyn i minst seks uker." },
      transformation_strategy: {
        name: "Strategi for fortetting eller transformasjon",
        plain: "Høring i minst seks uker. Loven krever at hvert innspill blir dokumentert, behandlet og besvart.",
      },
      planning_strategy: { name: "Kommunal planstrategi", plain: "Forslaget skal være offentlig minst 30 dager før behandlingen." },
      action_programme: { name: "Handlingsdel av kommuneplanen", plain: "Forslaget skal være offentlig minst 14 dager før behandlingen." },
      regional_planning_strategy: { name: "Regional planstrategi", plain: "Høring i minst seks uker." },
      regional_plan: { name: "Regional plan eller planprogram", plain: "Høring og offentlig ettersyn i minst seks uker." },
      state_plan: { name: "Statlig arealplan eller planbestemmelse", plain: "Høring og offentlig ettersyn i minst seks uker." },
      budget: { name: "Økonomiplan og årsbudsjett", plain: "Innstillingen skal være offentlig minst 14 dager før behandlingen." },
      school: {
        name: "Skolekretser eller nedlegging av skole",
        plain: "Loven har ingen fast frist. To måneder er anbefalt, og kortere tid gir et varsel.",
      },
    },
    notices: {
      bodies: "Sendt til organer og organisasjoner som saken gjelder",
      newspaper: "Kunngjort i minst én avis som er vanlig lest på stedet",
      internet: "Kunngjort på nettet",
      copy: "Minst ett eksemplar lett tilgjengelig for alle",
      letter: "Brev til eiere, festere, andre rettighetshavere og naboer som blir direkte berørt",
    },
    fields: {
      alternatives_not_announced: "Alternative utkast som ikke er kunngjort, og hvor de ligger",
      child_best_interest: "Barnets beste",
      user_bodies: "Elevråd, FAU og andre brukerorganer som får saken",
    },
    warnings: {
      later_and_shorter: "Denne høringen er kortere enn {minimumDays} dager. Det går an når den bare gjelder endringer etter den første høringen. Legger dere ut et nytt forslag, gjelder {paragraph} på nytt.",
    below_guidance: "Perioden er kortere enn {minimumDays} dager, som er anbefalt. Tidligst anbefalte frist er {earliest}.",
      covers_july: "Perioden går gjennom juli. Vurder en lengre frist.",
      covers_christmas: "Perioden går gjennom jula. Vurder en lengre frist.",
    },
    refusals: {
      too_short: "Perioden er for kort. Etter {paragraph} må det gå minst {minimumDays} dager, så fristen kan tidligst være {earliest}.",
      closes_before_it_opens: "Fristen er før åpningsdagen.",
      template_not_in_force: "På åpningsdagen gjelder ikke {paragraph}.",
    },
    minimum: "Minst {minimumDays} dager etter {paragraph}",
    earliest: "Tidligste frist er {earliest} kl. 23.59.",
    statutoryTrail: "Loven krever at innspillene blir dokumentert, behandlet og besvart slik at det kan etterprøves ({paragraph}).",
  },
} as const;
