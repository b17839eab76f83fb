import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { findCaseId } from "#app/domains/cases/case.store.server.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { joinThemes } from "#app/domains/themes/join-themes.server.ts";
import { openTheme } from "#app/domains/themes/open-theme.server.ts";
import { setWishes } from "#app/domains/themes/set-wishes.server.ts";
import { readThemesDesk } from "#app/domains/themes/theme-desk.view.server.ts";
import { themeAccess } from "#app/domains/themes/theme.access.ts";
import { joinThemesForm, openThemeForm, wishesForm } from "#app/domains/themes/theme.form.ts";
import { answerTo, JoinThemesForm, OpenThemeForm, WishesForm } from "#app/domains/themes/ThemesForms.tsx";
import { ThemesTable } from "#app/domains/themes/ThemesTable.tsx";
import { actOn, notFound, plan, readPage, seeOther, visitOf, type Visit } from "#app/frame.server.ts";
import { pageMeta } from "#app/meta.ts";
import { OfficePage } from "#app/OfficePage.tsx";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { GoLink } from "#app/ui/Button.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { Section } from "#app/ui/Section.tsx";

export const meta = pageMeta;

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseCaseKey(args.params.case ?? "");
  return readPage(visit, { for: themeAccess.seeDesk }, async (trx) => {
    const head = key && (await readCaseHead(trx, key));
    if (!head) return null;
    return { head, desk: await readThemesDesk(trx, head.id), title: sayIn(visit.lang)("themes.desk.title", { case: head.title }) };
  });
}

export async function action(args: ActionFunctionArgs) {
  const key = parseCaseKey(args.params.case ?? "") ?? notFound();
  const back = (visit: Visit) => seeOther(address(visit.authority, "sortThemes", { case: args.params.case ?? "" }));
  const inCase = async (trx: Parameters<typeof findCaseId>[0]) => (await findCaseId(trx, key)) ?? notFound();
  return actOn(args, {
    open: plan({ for: themeAccess.open, form: openThemeForm, done: (_, visit) => back(visit),
      run: async (trx, form, { actor, now }) => openTheme(trx, { ...form, actor, caseId: await inCase(trx) }, now) }),
    join: plan({ for: themeAccess.join, form: joinThemesForm, done: (_, visit) => back(visit),
      run: async (trx, form, { actor, now }) => joinThemes(trx, { ...form, actor, caseId: await inCase(trx) }, now) }),
    wishes: plan({ for: themeAccess.setWishes, form: wishesForm, done: (_, visit) => back(visit),
      run: async (trx, form, { actor, now }) => setWishes(trx, { ...form, actor, caseId: await inCase(trx) }, now) }),
  });
}

export default function SortThemes() {
  const { frame, head, desk, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("themes.desk");
  const key = caseKey(head);
  const hrefOf = (theme: number) => address(frame.authority, "sortTheme", { case: key, theme });
  return (
    <OfficePage frame={frame} head={head}>
      <Refused answer={answer} />
      <h1>{title}</h1>
      <p>{t("unsorted", { count: desk.unsorted })} <GoLink href={address(frame.authority, "queue", { case: key })}>{t("toQueue")}</GoLink></p>
      <Section id="liste" title={t("list")}><ThemesTable themes={desk.themes} hrefOf={hrefOf} /></Section>
      <Section id="nytt" title={t("newTheme")}><OpenThemeForm formToken={frame.formToken} answer={answer} /></Section>
      <Section id="onsker" title={t("wishes")}><WishesForm formToken={frame.formToken} answer={answer} wishes={desk.wishes} /></Section>
      {desk.themes.length > 1 ? (
        <Disclosure summary={t("join")} open={answerTo(answer, "join") !== undefined}><JoinThemesForm formToken={frame.formToken} answer={answer} themes={desk.themes} /></Disclosure>
      ) : null}
    </OfficePage>
  );
}
