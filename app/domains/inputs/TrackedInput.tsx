import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { address, caseKey } from "#app/addresses.ts";
import { inSentence } from "#app/domains/cases/case-standing.ts";
import type { FrameFacts } from "#app/frame.ts";
import { dayOf } from "#app/platform/day.ts";
import { formatDay, formatList } from "#app/platform/format.ts";
import { GoLink } from "#app/ui/Button.tsx";
import { Section } from "#app/ui/Section.tsx";
import { State } from "#app/ui/State.tsx";
import { OwnWords } from "#app/ui/Voice.tsx";
import { WithSide } from "#app/ui/WithSide.tsx";
import { AnswerWords } from "./AnswerWords.tsx";
import { InputThread } from "./InputThread.tsx";
import { laidBefore, standingKey } from "./thread.ts";
import type { Tracked } from "./track.view.server.ts";

interface TrackedInputProps {
  readonly tracked: Tracked;
  readonly reference: string;
  readonly frame: FrameFacts;
  readonly now: Date;
  /** The reaction, by the subject of answers. */
  readonly reaction?: ReactNode;
  /** What the sender can do: show the code, add, ask. */
  readonly children?: ReactNode;
}

/** The sender's own page: own words first on a narrow page, then the answer, then the thread. */
export function TrackedInput({ tracked, reference, frame, now, reaction, children }: TrackedInputProps) {
  const t = useTranslations("inputs.track");
  const standing = useTranslations("inputs.standing");
  const director = useTranslations("inputs.director");
  const { facts, caseFile } = tracked;
  const key = standingKey(facts);
  const own = caseKey(caseFile);
  const name = key === "laid" ? standing(key, { bodies: formatList(laidBefore(facts).map(inSentence), frame.lang) }) : standing(key);
  return (
    <>
      <State>{name}</State>
      <h1>{t("heading", { title: caseFile.title })}</h1>
      <WithSide section halves side={
        <Section id="trad" title={t("thread")} spaced={false}>
          <InputThread
            facts={facts} now={now} lang={frame.lang} director={director(frame.authority.kind)}
            briefingHref={(version) => address(frame.authority, "briefing", { case: own, version })}
            themeHref={(theme) => address(frame.authority, "theme", { case: own, theme })}
          />
        </Section>
      }>
        <OwnSection tracked={tracked} frame={frame} reference={reference} />
        {facts.answers.length > 0 ? (
          <Section id="svar" title={t("answer")}>
            {facts.answers.map((answer) => <AnswerWords key={`${answer.theme}-${answer.at.toISOString()}`} answer={answer} lang={frame.lang} />)}
            {reaction}
          </Section>
        ) : null}
        {tracked.hidesAnswer ? <Section id="eget-svar" title={t("answer")}><p>{t("answerByCode")}</p></Section> : null}
        {children}
        <GoLink href={address(frame.authority, "case", { case: own })}>{t("toCase")}</GoLink>
      </WithSide>
    </>
  );
}

function OwnSection({ tracked, frame, reference }: Pick<TrackedInputProps, "tracked" | "frame" | "reference">) {
  const t = useTranslations("inputs.track");
  const { facts, ownParts, publicText, shownName, language } = tracked;
  const lang = language === "nb" || language === "nn" || language === "se" || language === "en" ? language : undefined;
  const said = facts.channel === "phone" || facts.channel === "meeting" ? t("saidTyped") : t("said");
  return (
    <Section id="skrev" title={ownParts ? said : t(publicText === null ? "yours" : "publicSaid")} spaced={false}>
      {facts.erasedAt ? <p>{t("erased", { day: formatDay(dayOf(facts.erasedAt), frame.lang) })}</p> : null}
      {ownParts?.map((part) => (
        <div key={part.part}>
          {part.part > 0 ? <p className="label">{t("addition", { day: formatDay(dayOf(part.at), frame.lang) })}</p> : null}
          <OwnWords text={part.text} {...(lang ? { lang } : {})} />
        </div>
      ))}
      {!ownParts && publicText !== null ? <OwnWords text={publicText} {...(lang ? { lang } : {})} /> : null}
      {publicText === null && !facts.erasedAt ? <p>{t("notOnWeb")}</p> : null}
      {publicText === null ? null : <p className="small muted">{shownName ? t("shownAs", { name: shownName }) : t("shownNameless")}</p>}
      <p className="small muted">{t("referenceIs", { reference })}</p>
    </Section>
  );
}
