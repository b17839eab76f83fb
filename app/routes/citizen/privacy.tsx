import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { readPage, visitOf } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import { sayIn } from "#app/texts.ts";
import { Paragraphs } from "#app/ui/Paragraphs.tsx";
import { Section } from "#app/ui/Section.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  return readPage(visit, {}, (_trx, { controllerName, privacyStatement, publishingCriteria }) => Promise.resolve({
    title: sayIn(visit.lang)("authorities.privacy.title"), controllerName, privacyStatement, publishingCriteria,
  }));
}

export { pageMeta as meta } from "#app/meta.ts";

export default function Privacy() {
  const { frame, controllerName, privacyStatement, publishingCriteria } = useLoaderData<typeof loader>();
  const t = useTranslations("authorities.privacy");
  return (
    <Page frame={frame} crumbs={[]}>
      <h1>{t("title")}</h1>
      <p className="lead section-lead">{t("responsible", { name: controllerName })}</p>
      <p>{t("officer", { contact: frame.profile.protectionOfficer })}</p>
      <Paragraphs text={privacyStatement} />
      <Section id="slik" title={t("how")}><p>{t("howText")}</p><p>{t("rights", { office: frame.profile.officeName })}</p></Section>
      <Section id="eid" title={t("eid")}><p>{t("eidText")}</p></Section>
      <Section id="underskrifter" title={t("signing")}><p>{t("signingText")}</p><p>{t("news")}</p></Section>
      <Section id="informasjonskapsler" title={t("cookies")}><p>{t("cookiesText")}</p></Section>
      <Section id="kriterier" title={t("criteria")}><Paragraphs text={publishingCriteria} /></Section>
    </Page>
  );
}
