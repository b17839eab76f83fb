import { useTranslations } from "use-intl";
import { address, caseKey, caseNumber } from "#app/addresses.ts";
import { inSentence } from "#app/domains/cases/case-standing.ts";
import { placeName } from "#app/domains/authorities/place-name.ts";
import type { CaseState } from "#app/domains/cases/case.ts";
import { Stairs } from "#app/domains/ladder/Stairs.tsx";
import { isStep, stepNumber } from "#app/domains/ladder/step.ts";
import type { FrameFacts } from "#app/frame.ts";
import { dayOf, type Day } from "#app/platform/day.ts";
import { formatDay, formatInstant, formatList, formatNumber } from "#app/platform/format.ts";
import { Actions, ButtonLink, GoLink } from "#app/ui/Button.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { Paragraphs } from "#app/ui/Paragraphs.tsx";
import { Late } from "#app/ui/State.tsx";
import { WithSide } from "#app/ui/WithSide.tsx";
import type { Behind } from "./BriefingNumbers.tsx";
import type { LaidBeforeMeeting, ShownBriefing } from "./council-pages.ts";
import type { BriefingCounts } from "./council.ts";
import { deliveredStep } from "./council.rules.ts";
import { inFours } from "./group-words.ts";
import "./Briefing.css";

interface HeadProps {
  readonly briefing: ShownBriefing;
  readonly layings: readonly LaidBeforeMeeting[];
  readonly head: { readonly year: number; readonly number: number; readonly slug: string; readonly title: string; readonly state: CaseState };
  readonly frame: Pick<FrameFacts, "authority" | "lang">;
  readonly today: Day;
  /** The address without its protocol, for paper. */
  readonly place: string;
  readonly canAsk: boolean;
  readonly behind: Behind;
}

/** What must stand on the first page: how many and how many verified, to whom, promise and delivery, the recommendation. */
export function BriefingHead({ briefing, layings, head, frame, today, place, canAsk, behind }: HeadProps) {
  const t = useTranslations("council.briefing");
  const { words, counts } = briefing;
  const { authority, lang } = frame;
  const home = placeName(authority.name);
  const bodies = layings.map((one) => t("labelOne", { body: inSentence(one.bodyName), date: formatDay(dayOf(one.startsAt), lang), cancelled: String(one.isCancelled) }));
  return (
    <>
      <p className="briefing-running">{t("runningHead", { title: words.title, number: caseNumber(head), authority: authority.name, date: formatDay(today, lang) })} · {t("sender", { kind: authority.kind })}</p>
      <p className="briefing-first">
        <strong>
          <a href={behind({})}>{t("first", { total: counts.total })}</a> {counts.verified > 0 ? `${t("firstVerified", { verified: counts.verified, place: home })} ` : null}
          <a href={behind({ marks: ["from_body"] })}>{t("firstBodies", { fromBodies: counts.fromBodies })}</a>{" "}
          {counts.verified > 0 ? null : t("firstOthers", { place: home })}
        </strong>{" "}
        <Others counts={counts} /> {t("meaning", { kind: authority.kind })}
      </p>
      <WithSide even side={<Promise briefing={briefing} />}>
        <p className="label">{t("label", { bodies: formatList(bodies, lang) })}</p>
        <h1>{words.title}</h1>
        {head.state === "withdrawn" ? <Notice kind="alert" title={t("withdrawn")}>{t("withdrawnText")}</Notice> : null}
        <p className="section-lead">{t("locked", { date: formatInstant(briefing.frozenAt, lang), after: String(briefing.afterNumber) })} {t("code")} <a className="figure" href="#kontrollkode">{inFours(briefing.fingerprint.slice(0, 16))}</a>.</p>
        <p className="small only-on-paper">{t("address", { address: place })}</p>
        {briefing.version < briefing.newestVersion ? (
          <p><Late>{t("older", { version: String(briefing.version), newest: String(briefing.newestVersion) })}</Late> <a href={address(authority, "briefing", { case: caseKey(head), version: briefing.newestVersion })}>{t("version", { version: String(briefing.newestVersion) })}</a></p>
        ) : null}
        {words.difference ? <p>{t("difference", { since: String(words.difference.since), added: words.difference.added.length, changed: words.difference.changed.length })}</p> : null}
        <h2 className="as-h3">{t("recommends", { kind: authority.kind })}</h2>
        {words.recommends ? <div className="briefing-recommends"><Paragraphs text={words.recommends} /></div> : <p>{t("noRecommendation", { kind: authority.kind })}</p>}
        <Actions>
          {canAsk ? <ButtonLink href="#text">{t("ask")}</ButtonLink> : null}
          {canAsk ? <ButtonLink href="#lest" quiet>{t("readButton")}</ButtonLink> : null}
          <GoLink href={address(authority, "afterBriefing", { case: caseKey(head), version: briefing.version })}>{t("after")}</GoLink>
        </Actions>
      </WithSide>
    </>
  );
}

/** Neither residents who have confirmed it nor bodies. What was frozen before the classes were kept says what it said then. */
function Others({ counts }: { counts: BriefingCounts }) {
  const t = useTranslations("council.briefing");
  if (!counts.behind) return <>{t("verified", { verified: String(counts.verified), total: formatNumber(counts.total) })}</>;
  const [typedIn, notVerified] = [counts.behind.typed_in, counts.behind.not_verified];
  if (typedIn + notVerified === 0) return null;
  return <>{t(typedIn === 0 ? "othersWeb" : notVerified === 0 ? "othersTyped" : "others", { typedIn, notVerified })}</>;
}

function Promise({ briefing: { words, frozenAt } }: { briefing: ShownBriefing }) {
  const t = useTranslations("council.briefing");
  const promised = isStep(words.step) ? stepNumber(words.step) : 1;
  const delivered = deliveredStep(words.activities, promised, dayOf(frozenAt));
  return (
    <>
      <Stairs promised={promised} {...(delivered ? { delivered } : {})} label={t("promised", { number: String(promised) })} />
      <div className="briefing-delivered">
        <p className="label">{t("delivered")}</p>
        {words.delivered ? <Paragraphs text={words.delivered} /> : <p>{t("deliveredNothing")}</p>}
      </div>
    </>
  );
}
