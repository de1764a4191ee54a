/** Modals that leave it open whether something is so: "may meet", "could sign". */
export const MAYBE: ReadonlySet<string> = new Set(['may', 'might', 'could', 'can'])
