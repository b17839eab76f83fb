import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { readGiving } from "#app/domains/inputs/giving.view.server.ts";
import { notFound, readPage, visitOf } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import { formatDay } from "#app/platform/format.ts";
import { sayIn } from "#app/texts.ts";
import { LinkList } from "#app/ui/LinkList.tsx";
import { Notice } from "#app/ui/Notice.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseCaseKey(args.params.case ?? "") ?? notFound();
  const page = await readPage(visit, {}, async (trx) => {
    const giving = await readGiving(trx, key, visit.now);
    return giving?.caseFile.isPublic ? { giving, title: sayIn(visit.lang)("inputs.give.title", { title: giving.caseFile.title }) } : null;
  });
  const open = page.giving.asked.filter((activity) => activity.door === "open");
  const [only] = open.length > 0 ? open : page.giving.asked.filter((activity) => activity.door === "late");
  const own = caseKey(page.giving.caseFile);
  if (only && open.length <= 1) throw redirect(address(visit.authority, "giveInput", { case: own, activity: only.number }), 302);
  if (own !== args.params.case) throw redirect(address(visit.authority, "chooseActivity", { case: own }), 301);
  return page;
}

export { pageMeta as meta } from "#app/meta.ts";

export default function ChooseActivity() {
  const { frame, giving } = useLoaderData<typeof loader>();
  const t = useTranslations("inputs.give");
  const { caseFile, asked, contact } = giving;
  const when = { open: "until", late: "wasOpenUntil", closed_case: "wasOpenUntil", not_yet: "opens" } as const;
  return (
    <Page frame={frame} inCase={caseFile}>
      <h1>{t("choose")}</h1>
      {asked.length === 0 ? <Notice>{t("none", { telephone: contact.telephone })}</Notice> : <p className="lead section-lead">{t("chooseLead")}</p>}
      <LinkList level={2} items={asked.map((activity) => ({
        title: activity.question || activity.title,
        meta: t(when[activity.door], { day: formatDay(activity.door === "not_yet" ? activity.opensOn : activity.closesOn, frame.lang) }),
        ...(activity.door === "open" || activity.door === "late" ? { href: address(frame.authority, "giveInput", { case: caseKey(caseFile), activity: activity.number }) } : {}),
      }))} />
    </Page>
  );
}
