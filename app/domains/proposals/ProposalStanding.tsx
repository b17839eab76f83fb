import { useTranslations } from "use-intl";
import { formatDay } from "#app/platform/format.ts";
import type { Lang } from "#app/platform/language.ts";
import { Late, State } from "#app/ui/State.tsx";
import type { ProposalHead, ProposalStanding } from "./proposal-page.ts";
import { inWords } from "./council-words.ts";

interface StandingProps { readonly standing: ProposalStanding; readonly head: ProposalHead; readonly council: string; readonly lang: Lang }

/** Where a proposal stands, in the words of the list of states. */
export function useProposalWords(lang: Lang, council: string) {
  const t = useTranslations("proposals.states");
  return (standing: ProposalStanding, head: Pick<ProposalHead, "decideBy">): string => {
    const facts = { ...inWords(council), decideBy: head.decideBy ? formatDay(head.decideBy, lang) : "" };
    return t(standing.key, facts);
  };
}

export function StandingLine({ standing, head, council, lang }: StandingProps) {
  const words = useProposalWords(lang, council);
  const t = useTranslations("proposals.states");
  const isLate = standing.clock.kind === "broken";
  return (
    <>
      <State dot={standing.isSignable} late={isLate}>{words(standing, head)}</State>
      {head.isVoluntary && standing.key !== "taken_up" ? <p className="small">{t("voluntary")}</p> : null}
      <ClockLine standing={standing} lang={lang} />
    </>
  );
}

/** K3: what of the six months is left or over; public on every page that shows the proposal. */
export function ClockLine({ standing: { clock }, lang }: Pick<StandingProps, "standing" | "lang">) {
  const t = useTranslations("proposals.clock");
  switch (clock.kind) {
    case "broken": return <p><Late>{t("broken")}</Late> {t("brokenText", { day: formatDay(clock.decideBy, lang), days: clock.daysOver })}</p>;
    case "warning": case "running": return <p className="small">{t("running", { day: formatDay(clock.decideBy, lang), days: clock.daysLeft })}</p>;
    case "was_broken": return <p className="small">{t("wasBroken", { day: formatDay(clock.decideBy, lang), days: clock.daysOver })}</p>;
    case "kept": return <p className="small muted">{t("kept", { day: formatDay(clock.decideBy, lang) })}</p>;
    case "switched_off": case "off": return null;
  }
}
