import type { ReactNode } from "react";
import type { NameMark as Choice } from "./authority.ts";

/** What stands on the shield, for each choice of the profile. Our own drawings: nobody's coat of arms. */
const charges: Readonly<Record<Exclude<Choice, "none">, ReactNode>> = {
  shield: <path className="arms-bay" d="M16 9 27 20v6L16 15 5 26v-6z" />,
  wave: (
    <>
      <circle className="arms-sun" cx="16" cy="12" r="5" />
      <path className="arms-bay" d="M1.2 21c5-3 10-3 14.8 0s10 3 14.8 0c-.3 1.9-.8 3.6-1.6 5.2-4.3 2.3-8.8 2-13.2-.7s-9-3-13.3-.8C2 24 1.4 22.5 1.2 21z" />
    </>
  ),
  mountain: (
    <>
      <circle className="arms-sun" cx="24" cy="8.5" r="3.5" />
      <path className="arms-bay" d="m4.4 27.5 8.1-15 4 6 3-4 8.1 13c-2.6 4-6.4 7-11.6 9.5-5.2-2.5-9-5.5-11.6-9.5z" />
    </>
  ),
  tree: <path className="arms-bay" d="m16 5 6 9h-3l5 8h-3l4 6h-7v5h-4v-5H7l4-6H8l5-8h-3z" />,
};

/** A small mark beside the authority's name; with «none» the name stands alone. */
export function NameMark({ choice }: { choice: Choice }) {
  if (choice === "none") return null;
  return (
    <svg className="home-mark" viewBox="0 0 32 38" aria-hidden="true">
      <path className="arms-field" d="M1 1h30v18c0 9-6 15-15 18C7 34 1 28 1 19z" />
      {charges[choice]}
    </svg>
  );
}
