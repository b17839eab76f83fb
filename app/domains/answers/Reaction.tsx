import { useTranslations } from "use-intl";
import { ButtonChoice } from "#app/ui/ButtonChoice.tsx";
import { Form, HiddenField } from "#app/ui/Form.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { TextArea } from "#app/ui/TextArea.tsx";
import { inFigures, reactionWords, type ReactionCounts, type ReactionWord } from "./answer.ts";

export interface ReactionProps {
  /** What the author said before; null until then. */
  readonly answered: ReactionWord | null;
  /** What everybody in the case said; null where none has. */
  readonly counts: ReactionCounts | null;
  /** The receipt's code, where the page carries it on. */
  readonly code?: string;
  /** What was typed, and what was wrong with it, after a refused form. */
  readonly remark?: { readonly value: string; readonly error?: string };
}

/** «Svarte dette på innspillet ditt?» Three buttons, and words if she likes; posts `intent=react`. */
export function Reaction({ answered, counts, code, remark }: ReactionProps) {
  const t = useTranslations("answers.reaction");
  const said = counts && counts.yes + counts.partly + counts.no > 0 ? ` ${t("counts", inFigures(counts))}` : "";
  return (
    <Form id="reaksjon" className="form reaction">
      <HiddenField name="intent" value="react" />
      {code ? <HiddenField name="code" value={code} /> : null}
      {answered ? <Notice kind="done">{t("given", { answered })}</Notice> : null}
      <ButtonChoice
        legend={t("legend")} name="answered" choices={reactionWords.map((value) => ({ value, label: t(value) }))}
        {...(answered ? { chosen: answered } : {})} note={`${t("who")}${said}`}
      >
        <TextArea name="remark" label={t("remark")} hint={t("remarkHint")} optional rows={3} maxLength={2000} value={remark?.value} error={remark?.error} />
      </ButtonChoice>
    </Form>
  );
}
