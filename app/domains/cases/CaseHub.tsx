import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { address, type Place } from "#app/addresses.ts";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { formatDay, formatNumber } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Actions, Button, ButtonLink } from "#app/ui/Button.tsx";
import { Columns } from "#app/ui/Columns.tsx";
import { Counts } from "#app/ui/Counts.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { LinkList } from "#app/ui/LinkList.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { Section } from "#app/ui/Section.tsx";
import { TextField } from "#app/ui/TextField.tsx";
import type { CaseHubFacts } from "./case-hub.ts";
import type { CaseHead } from "./case-page.ts";
import { Lacking, Warnings } from "./Lacking.tsx";
import { WaitingAnswers } from "./WaitingAnswers.tsx";

export interface CaseHubProps {
  readonly head: CaseHead;
  readonly hub: CaseHubFacts;
  readonly place: Place;
  readonly caseKey: string;
  readonly lang: Lang;
  readonly formToken: string | null;
  readonly answer: FormAnswer | undefined;
  /** Who stands behind the inputs: said by a later subject. */
  readonly behind?: ReactNode;
  /** What the signed in may: nobody is led to a closed door. */
  readonly may: { readonly publish: boolean; readonly revise: boolean; readonly readInputs: boolean; readonly archive: boolean };
}

/** What one case lacks and holds; the ways to all that can be done with it stand over the page. */
export function CaseHub(props: CaseHubProps) {
  const { head, hub, place, caseKey: key, lang, may } = props;
  const t = useTranslations("cases.hub");
  return (
    <>
      <Actions>
        <ButtonLink quiet href={hub.isDraft ? address(place, "previewCase", { case: key }) : address(place, "case", { case: key })}>{t(hub.isDraft ? "preview" : "seePage")}</ButtonLink>
      </Actions>
      {hub.isDraft ? <Publication {...props} /> : <WaitingAnswers waiting={hub.waiting} lang={lang} />}
      {hub.movedDecision ? <MovedDecision {...props} moved={hub.movedDecision} /> : null}
      <Columns section>
        {head.isPublic ? <Inputs {...props} /> : null}
        {may.revise ? <Planning {...props} /> : null}
      </Columns>
      {may.archive ? <Archive {...props} /> : null}
    </>
  );
}

/** Moving a meeting changes no promise, so whoever may change it is told. */
function MovedDecision({ moved, place, caseKey: key, lang, may }: CaseHubProps & { moved: NonNullable<CaseHubFacts["movedDecision"]> }) {
  const t = useTranslations("cases.hub");
  return (
    <Notice title={t("decisionMoved")}>
      <p>{t("decisionMovedText", { promised: formatDay(moved.promisedOn, lang), now: formatDay(moved.meetsOn, lang) })}</p>
      {may.revise ? <p><a href={address(place, "changePromise", { case: key })}>{t("decisionMovedChange")}</a></p> : null}
    </Notice>
  );
}

function Publication({ head, hub, place, caseKey: key, formToken, may }: CaseHubProps) {
  const t = useTranslations("cases.hub");
  const activityHref = (number: number | null) => address(place, "planActivities", { case: key }, { ...(number === null ? {} : { query: { aktivitet: String(number) } }), hash: "endre" });
  const isReady = hub.lacks.length === 0;
  return (
    <Section id="kunngjor" title={isReady ? t("nothingLacking") : t("lacking")}>
      {hub.isRoomless ? <p><strong>{t("roomless")}</strong></p> : null}
      <Lacking lacks={hub.lacks} planHref={address(place, "planCase", { case: key })} activityHref={activityHref} />
      <Warnings warnings={hub.warnings} />
      {may.publish ? (
        <StaffForm formToken={formToken} label={t("publish")}>
          <HiddenField name="intent" value="publish" /><HiddenField name="version" value={head.version} />
          <p>{t("publishNote")}</p>
          <Button>{t("publish")}</Button>
        </StaffForm>
      ) : null}
    </Section>
  );
}

function Planning({ head, hub, place, caseKey: key }: CaseHubProps) {
  const t = useTranslations("cases.hub");
  const items = [
    ...(hub.isDraft ? [{ href: address(place, "planCase", { case: key }), title: t("plan"), text: t("planText") }] : []),
    { href: address(place, "planActivities", { case: key }), title: t("activities"), text: t("activitiesText", { count: hub.activities }) },
    { href: address(place, "planDocuments", { case: key }), title: t("documents"), text: t("documentsText") },
    ...(head.isPublic ? [{ href: address(place, "changePromise", { case: key }), title: t("change"), text: t("changeText") }] : []),
  ];
  return <Section id="planlegging" title={t("planning")} ruled spaced={false}><LinkList items={items} /></Section>;
}

/** Each figure opens the inputs behind it. */
function Inputs({ head, hub, place, caseKey: key, may, behind: classes }: CaseHubProps) {
  const t = useTranslations("cases.hub");
  const { counts } = hub;
  const figures = [["inputs", head.standing.owed, "all"], ["mustRead", counts.mustRead, "new"], ["held", counts.held, "held"], ["unsorted", counts.unsorted, "unsorted"], ["waiting", counts.waiting, "unanswered"]] as const;
  const behind = (vis: string) => address(place, "queue", { case: key }, vis === "all" ? {} : { query: { vis } });
  return (
    <Section id="behandling" title={t("treatment")} ruled spaced={false}>
      <Counts items={[
        ...figures.map(([name, count, vis]) => ({ term: t(name), value: formatNumber(count), ...(may.readInputs && count > 0 ? { href: behind(vis) } : {}) })),
        { term: t("remarks"), value: formatNumber(counts.remarks), ...(may.readInputs && counts.remarks > 0 ? { href: address(place, "followUp", { case: key }, { hash: "merknader" }) } : {}) },
      ]} />
      {classes ? <p className="small muted">{classes}</p> : null}
    </Section>
  );
}

function Archive({ head, formToken, answer }: CaseHubProps) {
  const t = useTranslations("cases.hub");
  const typed = answer?.values.intent === "archive" ? answer : undefined;
  const form = formState(typed, { archive_number: head.archiveNumber });
  return (
    <Disclosure summary={head.archiveNumber ? t("archiveIs", { number: head.archiveNumber }) : t("archive")} open={typed !== undefined}>
      <StaffForm formToken={formToken} label={t("archive")}>
        <HiddenField name="intent" value="archive" /><HiddenField name="version" value={head.version} />
        <TextField {...form.field("archive_number")} label={t("archive")} hint={t("archiveHint")} size="medium" maxLength={40} />
        <Button quiet>{t("saveArchive")}</Button>
      </StaffForm>
    </Disclosure>
  );
}
