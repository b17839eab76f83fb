import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { assess } from "#app/domains/themes/assess.server.ts";
import { forwardTheme } from "#app/domains/themes/forward-theme.server.ts";
import { renameTheme } from "#app/domains/themes/rename-theme.server.ts";
import { splitTheme } from "#app/domains/themes/split-theme.server.ts";
import { SplitForm } from "#app/domains/themes/SplitForm.tsx";
import { readThemeDesk, type DeskInput } from "#app/domains/themes/theme-desk.view.server.ts";
import { themeAccess } from "#app/domains/themes/theme.access.ts";
import { assessThemeForm, forwardThemeForm, renameThemeForm, splitThemeForm } from "#app/domains/themes/theme.form.ts";
import { themeNumber } from "#app/domains/themes/theme.rules.ts";
import { AssessForm, ForwardForm, RenameForm } from "#app/domains/themes/ThemeForms.tsx";
import { answerTo } from "#app/domains/themes/ThemesForms.tsx";
import { ThemeInputs } from "#app/domains/themes/ThemeInputs.tsx";
import { actOn, plan, readPage, seeOther, visitOf, type Visit } from "#app/frame.server.ts";
import { pageMeta } from "#app/meta.ts";
import { OfficePage } from "#app/OfficePage.tsx";
import { dayOf } from "#app/platform/day.ts";
import { formatDay } from "#app/platform/format.ts";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { GoLink } from "#app/ui/Button.tsx";
import { Columns } from "#app/ui/Columns.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { Section } from "#app/ui/Section.tsx";
import { Voice } from "#app/ui/Voice.tsx";

export const meta = pageMeta;

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const [key, number] = [parseCaseKey(args.params.case ?? ""), themeNumber(args.params.theme)];
  return readPage(visit, { for: themeAccess.seeDesk }, async (trx) => {
    const head = key && (await readCaseHead(trx, key));
    const desk = head && number !== null ? await readThemeDesk(trx, head.id, number) : null;
    if (!head || !desk) return null;
    return { head, desk, title: sayIn(visit.lang)("themes.one.title", { number: String(desk.theme.number), theme: desk.theme.title }) };
  });
}

export async function action(args: ActionFunctionArgs) {
  const key = args.params.case ?? "";
  const all = (visit: Visit) => seeOther(address(visit.authority, "sortThemes", { case: key }));
  const back = (visit: Visit) => seeOther(address(visit.authority, "sortTheme", { case: key, theme: args.params.theme ?? "" }));
  return actOn(args, {
    rename: plan({ for: themeAccess.rename, form: renameThemeForm, done: (_, visit) => back(visit),
      run: (trx, form, { actor, now }) => renameTheme(trx, { ...form, actor }, now) }),
    forward: plan({ for: themeAccess.forward, form: forwardThemeForm, done: (_, visit) => back(visit),
      run: (trx, form, { actor, now }) => forwardTheme(trx, { ...form, actor }, now) }),
    split: plan({ for: themeAccess.split, form: splitThemeForm, done: (_, visit) => all(visit),
      run: (trx, form, { actor, now }) => splitTheme(trx, { ...form, actor }, now) }),
    assess: plan({ for: themeAccess.assess, form: assessThemeForm, done: (_, visit) => back(visit),
      run: (trx, form, { actor, now }) => assess(trx, { ...form, actor }, now) }),
  });
}

export default function SortTheme() {
  const { frame, head, desk, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("themes.one");
  const deskText = useTranslations("themes.desk");
  const { theme, inputs } = desk;
  const key = caseKey(head);
  const common = { formToken: frame.formToken, answer, theme };
  const asked = (intent: string) => answerTo(answer, intent) !== undefined;
  const councils = inputs.filter((input) => input.council !== null);
  return (
    <OfficePage frame={frame} head={head} crumbs={[{ href: address(frame.authority, "sortThemes", { case: key }), label: deskText("crumb") }]}>
      <Refused answer={answer} />
      <h1>{title}</h1>
      {theme.summary ? <p className="section-lead">{theme.summary}</p> : null}
      <p><GoLink href={address(frame.authority, "theme", { case: key, theme: theme.number })}>{t("publicPage")}</GoLink></p>
      {theme.closedAt ? <Notice>{t("closed", { date: formatDay(dayOf(theme.closedAt), frame.lang) })}</Notice> : (
        <>
          <Columns section>
            <Section id="vurdering" title={t("assess")} spaced={false}><AssessForm {...common} assessment={desk.assessment} /></Section>
            <Section id="rad" title={t("councils")} spaced={false}><Councils councils={councils} /></Section>
          </Columns>
          <Section id="innspill" title={t("inputs")}>
            <ThemeInputs inputs={inputs} hrefOf={(number) => address(frame.authority, "queueInput", { case: key, number })} />
          </Section>
          <Section id="endre" title={t("change")}>
            <Disclosure summary={t("rename")} open={asked("rename")}><RenameForm {...common} /></Disclosure>
            <Disclosure summary={t("forward")} open={asked("forward")}><ForwardForm {...common} /></Disclosure>
            <Disclosure summary={t("split")} open={asked("split")}>{desk.isAnswered ? <p>{t("answered")}</p> : <SplitForm {...common} inputs={inputs} />}</Disclosure>
          </Section>
        </>
      )}
    </OfficePage>
  );
}

/** What the advisory councils said stands beside the form, so that it is not forgotten (K25). */
function Councils({ councils }: { councils: readonly DeskInput[] }) {
  const t = useTranslations("themes.one");
  if (councils.length === 0) return <p>{t("noCouncils")}</p>;
  return <>{councils.map((one) => <Voice key={one.inputId} quote={one.text ?? t("unknownText")} by={one.council} {...(one.language === "other" ? {} : { lang: one.language })} />)}</>;
}
