import { useTranslations } from "use-intl";
import { eraseGrounds } from "#app/domains/inputs/input.ts";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import { formatDay } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Button } from "#app/ui/Button.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { HiddenField } from "#app/ui/Form.tsx";
import { OwnWords } from "#app/ui/Voice.tsx";
import type { Remark } from "./remark.ts";

interface RemarkListProps { readonly remarks: readonly Remark[]; readonly mayRead: boolean; readonly mayErase: boolean; readonly formToken: string | null; readonly lang: Lang }

/** What authors wrote beside their reaction, the unread first: read it, then show it or keep it. */
export function RemarkList({ remarks, mayRead, mayErase, formToken, lang }: RemarkListProps) {
  const t = useTranslations("answers.office.follow");
  if (remarks.length === 0) return <p>{t("noRemarks")}</p>;
  return (
    <ul className="list">
      {remarks.map((remark) => (
        <li key={remark.id}>
          <p className="label">{t(remark.shown === null ? "unread" : remark.shown ? "shown" : "kept")}</p>
          <OwnWords text={remark.text} />
          <p className="small muted">{t("from", { number: String(remark.inputNumber), date: formatDay(remark.on, lang), answered: remark.answered })}</p>
          {mayRead && remark.shown === null ? <Reading remark={remark} formToken={formToken} /> : null}
          {mayErase ? <Erasing remark={remark} formToken={formToken} /> : null}
        </li>
      ))}
    </ul>
  );
}

interface OneRemark { readonly remark: Remark; readonly formToken: string | null }

function Reading({ remark, formToken }: OneRemark) {
  const t = useTranslations("answers.office.follow");
  return (
    <StaffForm formToken={formToken} className="actions">
      <HiddenField name="intent" value="read" />
      <HiddenField name="remark" value={remark.id} />
      <Button name="shown" value="yes">{t("show")}</Button>
      <Button name="shown" value="no" quiet>{t("keep")}</Button>
    </StaffForm>
  );
}

// One button for each ground: a list of remarks would else have the same field many times over.
function Erasing({ remark, formToken }: OneRemark) {
  const t = useTranslations("answers.office.follow");
  const inputs = useTranslations("inputs");
  return (
    <Disclosure summary={t("erase")}>
      <StaffForm formToken={formToken} className="actions">
        <HiddenField name="intent" value="erase" />
        <HiddenField name="remark" value={remark.id} />
        <p>{t("eraseGround")}</p>
        {eraseGrounds.map((ground) => <Button key={ground} name="ground" value={ground} quiet>{`${t("eraseButton")}: ${inputs(`eraseGrounds.${ground}`)}`}</Button>)}
      </StaffForm>
    </Disclosure>
  );
}
