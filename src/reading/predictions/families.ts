import { once } from '../../text/index.ts'
import { formsTable, words } from '../phrases/index.ts'

/**
 * Families of verbs of what comes about, rather than of what somebody decides to do: said of one's own side too such a verb
 * foretells. After the classes of VerbNet 3.4 (Kipper, Korhonen, Ryant and Palmer 2008), whose numbers stand behind.
 */
const FAMILIES = {
  // Amounts and prices that change, and where they come to stand: calibratable_cos-45.6, exceed-90, fit-54.3.
  amount: `fall rise drop climb grow shrink decline increase decrease narrow widen double triple treble quadruple halve soar plunge
    plummet slip slide tumble jump surge leap swell balloon mushroom dwindle diminish lessen multiply rocket skyrocket spike sink dip
    gain rally rebound recover appreciate depreciate expand contract exceed surpass outstrip top reach hit touch near approach total
    average number add hover fluctuate bottom peak trade fetch yield`,
  // States that turn into others: other_cos-45.4, entity_specific_cos-45.5, break-45.1, bend-45.2, become-109.1.
  change: `worsen improve deteriorate weaken strengthen harden soften tighten loosen slacken stiffen slow quicken accelerate
    decelerate stabilise stabilize destabilise destabilize ease intensify deepen heighten lighten darken brighten broaden lengthen
    shorten sharpen blunt cool warm heat chill thaw freeze melt burn boil dry flood rot rust decay wither age mature heal sour clear
    break crack split tear snap shatter splinter fray crumble collapse cave disintegrate dissolve fracture unravel burst blow bend
    buckle fold empty fill polarise polarize normalise normalize modernise modernize radicalise radicalize become turn evolve
    transform mutate degenerate`,
  // What comes about and what passes: occurrence-48.3, appear-48.1, disappear-48.2, exist-47.1.
  occur: `happen occur arise emerge ensue follow come appear surface materialise materialize unfold erupt recur result develop exist
    remain persist endure last linger stay survive outlive outlast disappear vanish fade evaporate expire lapse die perish go
    await loom`,
  // Beginnings and ends: begin-55.1, stop-55.4, sustain-55.6, establish-55.5.
  phase: `begin start commence end finish cease stop halt stall pause resume continue proceed conclude close open reopen drag
    restart terminate discontinue`,
  // How one fares: succeed-74, get-13.5.1 and lose, suffer and sustain-55.6, neglect-75.1.
  fare: `succeed fail win lose suffer benefit gain profit prosper thrive flourish struggle starve falter flounder founder backfire
    misfire miscarry flop miss face need lack risk pay escape avoid cope manage languish stagnate stumble prevail triumph fare
    default`,
  // Bringing about: engender-27.1, cause of force-59, allow-64, render-29.90, result-27.2.
  cause: `cause lead trigger spark provoke prompt produce create generate engender bring mean spell entail beget breed induce elicit
    occasion precipitate hasten speed delay invite fuel feed ignite kindle unleash set make leave render let allow enable permit
    force compel oblige drive push pull send trap plunge throw put take cost save spare shift tip swing`,
  // Keeping from: prevent-67, limit-76, hinder of forbid-67.
  hinder: `prevent avert forestall preclude bar block stop hinder hamper impede obstruct inhibit deter discourage dissuade limit
    restrict constrain curb restrain complicate frustrate thwart stymie derail sink torpedo scupper jeopardise jeopardize
    imperil endanger threaten`,
  // Harm and destruction: destroy-44, hurt-40.8, and weakening.
  harm: `hurt harm damage injure destroy ruin wreck devastate demolish cripple paralyse paralyze maim break erode sap undermine
    subvert weaken dent impair hit batter cut reduce slash deplete drain disrupt spoil poison contaminate kill wipe shut close
    isolate divide split bankrupt impoverish strand cost`,
  // Help and strengthening: help-72, benefit-72.2, and support.
  help: `help aid assist boost bolster buttress reinforce fortify strengthen shore prop sustain support benefit serve favour favor
    foster further advance promote encourage stimulate spur revive restore rescue relieve alleviate mitigate soothe calm ease
    unite unlock free lift raise improve enrich empower secure protect`,
  // What is done to minds: amuse-31.1, marvel-31.3.
  mind: `embolden encourage discourage dishearten hearten reassure comfort frighten scare terrify intimidate alarm unsettle worry
    disturb shock stun startle surprise dismay anger enrage infuriate incense outrage provoke irritate annoy antagonise antagonize
    alienate embitter offend insult humiliate shame embarrass disappoint dissatisfy frustrate exasperate please delight satisfy
    gratify content placate appease pacify mollify impress inspire excite tempt attract convince persuade confuse puzzle divide
    demoralise demoralize exhaust tire`,
  // What things come to be taken for: indicate-78, conjecture-29.5, judgment-33.
  token: `mark signal show demonstrate indicate suggest prove confirm validate vindicate legitimise legitimize justify discredit
    disprove expose reveal reflect represent constitute amount test herald foreshadow presage augur bode count look seem`,
  // Movement of what is not steered: escalate and spread, roll-51.3.1, substance_emission, spill.
  spread: `spread escalate flare spill ricochet ripple snowball spiral drift roll flow pour flood seep leak slip swing swirl run
    shift move return revert`,
} as const

export type Family = keyof typeof FAMILIES

const NAMES = Object.keys(FAMILIES) as Family[]

/** Families by form of a verb: "worsened" is of `change`. */
const byForm = once((): ReadonlyMap<string, readonly Family[]> => {
  const all = new Map<string, Family[]>()
  for (const name of NAMES) {
    for (const form of formsTable(words(FAMILIES[name])).keys()) {
      const held = all.get(form)
      if (held === undefined) all.set(form, [name])
      else held.push(name)
    }
  }
  return all
})

const NONE: readonly Family[] = []

/** The families that a verb in some form is of; none where it is of what somebody does. */
export const familiesOf = (form: string): readonly Family[] => byForm().get(form) ?? NONE
