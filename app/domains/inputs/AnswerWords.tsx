import { useTranslations } from "use-intl";
import { Heading } from "#app/ui/Heading.tsx";
import { Paragraphs } from "#app/ui/Paragraphs.tsx";
import type { AnswerFacts } from "./thread.ts";

/** A reasoned answer as its receiver reads it, in the language that it was given in. */
export function AnswerWords({ answer }: { answer: AnswerFacts }) {
  const t = useTranslations("inputs.track");
  const given = useTranslations("inputs.thread.given");
  return (
    <div className="answer">
      {answer.theme ? <Heading level={3}>{t("answerOn", { theme: answer.theme })}</Heading> : null}
      <p><strong>{given(answer.weight)}</strong></p>
      {answer.forwardedTo ? <p>{t("forwarded", { to: answer.forwardedTo })}</p> : null}
      <Paragraphs text={answer.cameOfIt} lang={answer.language} />
      <Heading level={4}>{t("why")}</Heading>
      <Paragraphs text={answer.why} lang={answer.language} />
      {answer.bodyReason ? <><Heading level={4}>{t("bodyReason")}</Heading><Paragraphs text={answer.bodyReason} lang={answer.language} /></> : null}
      {answer.theme ? <p className="small muted">{t("answerReached", { count: answer.reached })}</p> : null}
    </div>
  );
}
