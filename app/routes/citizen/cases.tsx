import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address } from "#app/addresses.ts";
import { isListState, listPage, listStates, stepOfNumber } from "#app/domains/cases/case-list.ts";
import { readCaseHeads } from "#app/domains/cases/case.view.server.ts";
import { CaseLines } from "#app/domains/cases/CaseLines.tsx";
import { stepNumber, steps } from "#app/domains/ladder/step.ts";
import { readPage, visitOf } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import { sayIn } from "#app/texts.ts";
import { Button } from "#app/ui/Button.tsx";
import { Form } from "#app/ui/Form.tsx";
import { Pager } from "#app/ui/Pager.tsx";
import { Section } from "#app/ui/Section.tsx";
import { SelectField } from "#app/ui/SelectField.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const asked = visit.url.searchParams;
  const state = asked.get("status");
  const wishes = { state: isListState(state) ? state : null, step: stepOfNumber(asked.get("trinn")), page: Number(asked.get("side")) || 1 };
  return readPage(visit, {}, async (trx) => ({
    list: listPage(await readCaseHeads(trx, { includeDrafts: false }), wishes, visit.now), wishes, title: sayIn(visit.lang)("cases.list.title"),
  }));
}

export { pageMeta as meta } from "#app/meta.ts";

export default function Cases() {
  const { frame, list, wishes } = useLoaderData<typeof loader>();
  const t = useTranslations("cases.list");
  const ladder = useTranslations("ladder");
  const query = (page: number) => ({
    ...(wishes.state ? { status: wishes.state } : {}), ...(wishes.step ? { trinn: String(stepNumber(wishes.step)) } : {}), side: String(page),
  });
  const hrefOf = (page: number) => address(frame.authority, "cases", null, { query: query(page) });
  return (
    <Page frame={frame} crumbs={[]}>
      <h1>{t("title")}</h1>
      <p className="lead section-lead">{t(frame.authority.kind === "county" ? "leadCounty" : "lead")}</p>
      <Form method="get" action={address(frame.authority, "cases")} className="form filter" label={t("filter")}>
        <SelectField name="status" label={t("state")} empty={t("allStates")} value={wishes.state ?? ""} options={listStates.map((state) => ({ value: state, label: t(`states.${state}`) }))} />
        <SelectField
          name="trinn" label={t("step")} empty={t("allSteps")} value={wishes.step ? String(stepNumber(wishes.step)) : ""}
          options={steps.map((step) => ({ value: String(stepNumber(step)), label: ladder("stairs.stepNamed", { number: String(stepNumber(step)), name: ladder(`steps.${step}.name`) }) }))}
        />
        <Button quiet>{t("show")}</Button>
      </Form>
      <Section id="funnet" title={t("found", { count: list.found })}>
        {list.found === 0 ? <p>{t("none")}</p> : <CaseLines lines={list.lines} place={frame.authority} lang={frame.lang} />}
        {list.pages > 1 ? (
          <Pager
            status={t("page", { page: String(list.page), pages: String(list.pages) })}
            {...(list.page > 1 ? { previous: { href: hrefOf(list.page - 1), label: t("previous") } } : {})}
            {...(list.page < list.pages ? { next: { href: hrefOf(list.page + 1), label: t("next") } } : {})}
          />
        ) : null}
      </Section>
    </Page>
  );
}
