import { useTranslations } from "use-intl";
import { address, caseKey } from "#app/addresses.ts";
import type { CaseHead } from "#app/domains/cases/case.view.server.ts";
import { AnswerWords } from "#app/domains/inputs/AnswerWords.tsx";
import { InputThread } from "#app/domains/inputs/InputThread.tsx";
import type { InputCourse } from "#app/domains/inputs/input-course.view.server.ts";
import { threadOf } from "#app/domains/inputs/thread.ts";
import type { FrameFacts } from "#app/frame.ts";
import { GoLink } from "#app/ui/Button.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { Section } from "#app/ui/Section.tsx";
import { OwnWords } from "#app/ui/Voice.tsx";
import type { QueueInput } from "./queue-input.view.server.ts";

interface QueueThreadProps { readonly input: QueueInput; readonly course: InputCourse; readonly caseFile: CaseHead; readonly frame: FrameFacts; readonly now: Date }

/** The same thread as the sender sees, in the words for people in office, and what she says of the answer. */
export function QueueThread({ input, course, caseFile, frame, now }: QueueThreadProps) {
  const t = useTranslations("queue.decide");
  const director = useTranslations("inputs.director");
  const answered = useTranslations("inputs.track")("answer");
  const own = caseKey(caseFile);
  const facts = threadOf({ ...input, isTypedIn: input.enteredBy !== null, isHeld: input.heldFor.length > 0 }, caseFile, course);
  return (
    <Section id="trad" level={3} title={t("thread")}>
      <InputThread
        facts={facts} now={now} lang={frame.lang} director={director(frame.authority.kind)} reader="office" level={4}
        briefingHref={(version) => address(frame.authority, "briefing", { case: own, version })}
        themeHref={(theme) => address(frame.authority, "theme", { case: own, theme })}
      />
      {course.answers.length > 0 ? <Disclosure summary={answered}>{course.answers.map((answer) => <AnswerWords key={`${answer.theme}-${answer.at.toISOString()}`} answer={answer} lang={frame.lang} />)}</Disclosure> : null}
      {input.reaction ? <Reacted input={input} remarksHref={address(frame.authority, "followUp", { case: own }, { hash: "merknader" })} /> : null}
    </Section>
  );
}

function Reacted({ input, remarksHref }: { input: QueueInput; remarksHref: string }) {
  const t = useTranslations("queue.decide");
  const words = useTranslations("queue.reactionWords");
  const { remark, reaction } = input;
  if (!reaction) return null;
  return (
    <div className="queue-reaction">
      <p><strong>{t("reaction")}</strong> {words(reaction)}.</p>
      {remark ? <><p className="label">{t("remark")}</p><OwnWords text={remark.text} /></> : null}
      {remark?.shown === null ? <p>{t("remarkWaiting")} <GoLink href={remarksHref}>{t("toRemarks")}</GoLink></p> : null}
    </div>
  );
}
