import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Page } from "./Page.tsx";
import { address, caseKey, type AddressName } from "./addresses.ts";
import { answerAccess } from "./domains/answers/answer.access.ts";
import { caseAccess } from "./domains/cases/case.access.ts";
import { councilAccess } from "./domains/council/council.access.ts";
import { inputAccess } from "./domains/inputs/input.access.ts";
import type { Role } from "./domains/people/actor.ts";
import { themeAccess } from "./domains/themes/theme.access.ts";
import type { FrameFacts } from "./frame.ts";
import "./OfficePage.css";

interface OfficeCase { readonly year: number; readonly number: number; readonly slug: string; readonly title: string; readonly isPublic: boolean }

interface OfficePageProps {
  readonly frame: FrameFacts;
  /** The case that the page is about: gives the breadcrumb and the ways to everything else in it. */
  readonly head?: OfficeCase;
  readonly crumbs?: readonly { href: string; label: string }[];
  readonly look?: "office" | "queue";
  readonly children: ReactNode;
}

type CasePage = Extract<AddressName, "officeCase" | "planCase" | "planActivities" | "planDocuments" | "queue" | "typeIn" | "sortThemes" | "prepareBriefing" | "recordTreatment" | "writeAnswers" | "followUp">;

const whileDraft: readonly [CasePage, readonly Role[]][] = [
  ["officeCase", caseAccess.seeDraft], ["planCase", caseAccess.revise], ["planActivities", caseAccess.planActivity], ["planDocuments", caseAccess.keepDocuments],
];
const onceKnown: readonly [CasePage, readonly Role[]][] = [
  ["officeCase", caseAccess.seeDraft], ["queue", inputAccess.read], ["typeIn", inputAccess.typeIn], ["sortThemes", themeAccess.seeDesk],
  ["prepareBriefing", councilAccess.writeBriefing], ["recordTreatment", councilAccess.recordTreatment], ["writeAnswers", answerAccess.read], ["followUp", answerAccess.read],
];

/** True where a role of the signed in may: for links, so that nobody is led to a closed door. */
export const mayOpen = (frame: FrameFacts, granted: readonly Role[]): boolean => granted.some((role) => frame.signedIn?.roles.includes(role) === true);

/** A page of the office: dense, with the same ways through a case on each. */
export function OfficePage({ frame, head, crumbs, look = "office", children }: OfficePageProps) {
  const t = useTranslations("frame.nav");
  const start = { href: address(frame.authority, "office"), label: t("office") };
  const about = head ? [{ href: address(frame.authority, "officeCase", { case: caseKey(head) }), label: head.title }] : [];
  return (
    <Page frame={frame} className={look} crumbs={[start, ...about, ...(crumbs ?? [])]}>
      {head ? <CaseWays frame={frame} head={head} /> : null}
      {children}
    </Page>
  );
}

function CaseWays({ frame, head }: { frame: FrameFacts; head: OfficeCase }) {
  const t = useTranslations("cases.office.ways");
  const own = caseKey(head);
  const pages = (head.isPublic ? onceKnown : whileDraft).filter(([, granted]) => mayOpen(frame, granted));
  const current = (href: string, name: CasePage) => (frame.path === href ? "page" as const : name !== "officeCase" && frame.path.startsWith(`${href}/`) ? "true" as const : undefined);
  return (
    <nav className="case-ways" aria-label={t("label")}>
      <ul className="nav">
        {pages.map(([name]) => {
          const href = address(frame.authority, name, { case: own });
          return <li key={name}><a href={href} aria-current={current(href, name)}>{t(name)}</a></li>;
        })}
      </ul>
    </nav>
  );
}
