import type { Authority } from "#app/domains/authorities/authority.ts";
import { faultLine, log } from "#app/platform/log.server.ts";
import { refuse, type Refusal } from "#app/platform/refusal.ts";
import { livesIn, RegisterUnavailableError, type Residence, type ResidenceRegister } from "./residence.ts";

/**
 * K10, K12: whether a person lives here now, asked outside any transaction (it waits for another machine); its result is frozen by
 * whoever asked. The address is thrown away in the register's own file, and for a graded one the municipality too.
 */
export async function checkResidence(
  register: ResidenceRegister | null, authority: Pick<Authority, "kind" | "number">, pid: string, at: Date,
): Promise<Residence | Refusal<"register_unavailable">> {
  if (!register) return refuse("register_unavailable");
  try {
    const home = await register.homeOf(pid);
    return { resident: livesIn(authority, home.municipality), municipality: home.isGraded ? null : home.municipality, checkedAt: at, source: register.source };
  } catch (fault) {
    if (!(fault instanceof RegisterUnavailableError)) throw fault;
    log("warn", "the register of residents did not answer", faultLine(fault));
    return refuse("register_unavailable");
  }
}
