import { useTranslations } from "use-intl";
import { address, type Place } from "#app/addresses.ts";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import { formState } from "#app/form-state.ts";
import { formatNumber } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Actions, Button, ButtonLink, GoLink } from "#app/ui/Button.tsx";
import { Columns } from "#app/ui/Columns.tsx";
import { Counts } from "#app/ui/Counts.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { LinkList } from "#app/ui/LinkList.tsx";
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
  readonly mayPublish: boolean;
}

/** Everything that can be done with one case, and what it still lacks. */
export function CaseHub(props: CaseHubProps) {
  const { head, hub, place, caseKey: key, lang } = props;
  const t = useTranslations("cases.hub");
  return (
    <>
      <Actions>
        <ButtonLink quiet href={hub.isDraft ? address(place, "previewCase", { case: key }) : address(place, "case", { case: key })}>{t(hub.isDraft ? "preview" : "seePage")}</ButtonLink>
      </Actions>
      {hub.isDraft ? <Publication {...props} /> : <WaitingAnswers waiting={hub.waiting} lang={lang} />}
      <Columns section>
        <Planning {...props} />
        {head.isPublic ? <Treatment {...props} /> : null}
      </Columns>
      <Archive {...props} />
    </>
  );
}

function Publication({ head, hub, place, caseKey: key, formToken, mayPublish }: CaseHubProps) {
  const t = useTranslations("cases.hub");
  const isReady = Object.keys(hub.lacking).length === 0 && !hub.stopped;
  return (
    <Section id="kunngjor" title={isReady ? t("nothingLacking") : t("lacking")}>
      {hub.isRoomless ? <p><strong>{t("roomless")}</strong></p> : null}
      <Lacking lacking={hub.lacking} stopped={hub.stopped} planHref={address(place, "planCase", { case: key })} activitiesHref={address(place, "planActivities", { case: key })} />
      <Warnings warnings={hub.warnings} />
      {mayPublish ? (
        <StaffForm formToken={formToken}>
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

function Treatment({ head, hub, place, caseKey: key }: CaseHubProps) {
  const t = useTranslations("cases.hub");
  const { counts } = hub;
  const links = [["queue", "queue"], ["typeIn", "typeIn"], ["sortThemes", "themes"], ["prepareBriefing", "briefing"], ["recordTreatment", "treatments"], ["writeAnswers", "answers"], ["followUp", "followUp"]] as const;
  return (
    <Section id="behandling" title={t("treatment")} ruled spaced={false}>
      <Counts items={[
        { term: t("inputs"), value: formatNumber(head.standing.owed) }, { term: t("unread"), value: formatNumber(counts.unread) }, { term: t("held"), value: formatNumber(counts.held) },
        { term: t("unsorted"), value: formatNumber(counts.unsorted) }, { term: t("waiting"), value: formatNumber(counts.waiting) },
      ]} />
      <ul className="list">{links.map(([name, label]) => <li key={name}><GoLink href={address(place, name, { case: key })}>{t(label)}</GoLink></li>)}</ul>
    </Section>
  );
}

function Archive({ head, formToken, answer }: CaseHubProps) {
  const t = useTranslations("cases.hub");
  const form = formState(answer, { archive_number: head.archiveNumber });
  return (
    <Section id="arkiv" title={t("archive")}>
      <StaffForm formToken={formToken}>
        <HiddenField name="intent" value="archive" /><HiddenField name="version" value={head.version} />
        <TextField {...form.field("archive_number")} label={t("archive")} hint={t("archiveHint")} size="medium" maxLength={40} />
        <Button quiet>{t("saveArchive")}</Button>
      </StaffForm>
    </Section>
  );
}
