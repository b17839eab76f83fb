import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { readPage, visitOf } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import { sayIn } from "#app/texts.ts";
import { unbroken } from "#app/ui/unbroken.ts";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  return readPage(visit, {}, () => Promise.resolve({ title: sayIn(visit.lang)("authorities.accessibility.title") }));
}

export { pageMeta as meta } from "#app/meta.ts";

export default function Accessibility() {
  const { frame } = useLoaderData<typeof loader>();
  const t = useTranslations("authorities.accessibility");
  const { accessibilityUrl, officeName, telephone, telephoneHours, visitingAddress, postalAddress } = frame.profile;
  return (
    <Page frame={frame} crumbs={[]}>
      <h1>{t("title")}</h1>
      <p className="lead section-lead">{t("lead")}</p>
      <p><a href={accessibilityUrl}>{t("statement")}</a></p>
      <p>{t("help")}</p>
      <address className="section"><p>{officeName}<br />{unbroken(telephone)}, {telephoneHours}<br />{visitingAddress}<br />{postalAddress}</p></address>
    </Page>
  );
}
