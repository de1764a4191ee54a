/** Classes of nouns that tell what is done to them: "imposed a tariff" is a sanction, "imposed order" is not. */
export type NounClass =
  | 'measure'
  | 'accord'
  | 'offer'
  | 'captives'
  | 'forces'
  | 'relief'
  | 'goods'
  | 'asset'
  | 'envoy'
  | 'people'
  | 'craft'
  | 'target'
  | 'ties'
  | 'protest'
  | 'law'
  | 'list'
  | 'attack'
  | 'land'
  | 'gate'
  | 'officials'
  | 'talks'
  | 'complaint'
  | 'debt'
  | 'body'
  | 'arms'
  | 'court'
  | 'road'
  | 'until'
  | 'weapons'
  | 'alliance'
  | 'bid'
  | 'mission'
  | 'permit'
  | 'favour'
  | 'blacklist'
  | 'munition'
  | 'riot'
  | 'claim'
  | 'deadline'
  | 'exercise'
  | 'barrier'
  | 'emergency'
  | 'convoy'
  | 'press'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

export const NOUN_CLASSES: Readonly<Record<NounClass, ReadonlySet<string>>> = {
  measure: words(
    'sanction embargo tariff duty penalty curb ban boycott blockade quota surcharge restriction moratorium levy freeze fine tax charge limit blacklist measure cap toll',
  ),
  accord: words(
    'accord agreement treaty pact deal truce ceasefire armistice memorandum protocol settlement contract framework communique charter convention compromise understanding bargain arrangement terms',
  ),
  offer: words(
    'offer proposal plan demand term invitation condition compromise request draft deal accord agreement ultimatum',
  ),
  captives: words(
    'prisoner captive detainee hostage soldier crew convict inmate internee dissident engineer sailor fisherman driver journalist pilot',
  ),
  forces: words(
    'troop force soldier army unit battalion brigade division regiment tank warship fleet reservist personnel contingent peacekeeper gun artillery destroyer carrier squadron garrison',
  ),
  relief: words(
    'aid relief assistance food medicine loan grant fund money supply fuel grain equipment credit ammunition weapon arms blanket tent convoy contribution share installment instalment help dollar euro prepayment subsidy guarantee tranche bailout pound crown yen franc rupee peso rouble lira krona',
  ),
  goods: words('import export shipment purchase sale trade supply delivery gas oil electricity water power'),
  asset: words('asset account fund deposit reserve property'),
  envoy: words('ambassador envoy diplomat attache consul delegation negotiator observer'),
  people: words(
    'person people civilian soldier villager farmer protester demonstrator worker child woman man resident officer guard policeman troop official journalist fisherman sailor pilot passenger student driver engineer fighter rebel activist member citizen national migrant deputy lawmaker legislator senator clerk steward employee staff workforce dockworker steelworker trucker militant separatist insurgent guerrilla gunman teacher nurse miner refugee family villager dead body bystander striker trader picket marcher campaigner unionist docker stevedore porter seaman crew railwayman broker lecturer pharmacist doctor midwife postman carpenter labourer',
  ),
  craft: words(
    'drone aircraft plane jet helicopter missile ship boat vessel tanker balloon warplane rocket trawler freighter frigate submarine ferry cutter barge yacht lorry truck airliner bomber cruiser dinghy coaster carrier bulker dhow tug minibus',
  ),
  target: words(
    'position village town city bridge base hospital school house home plant dam station convoy checkpoint depot building port airport camp line road headquarters column train market centre center ship railway pipeline refinery mine church mosque embassy consulate barracks window lorry truck bus warehouse bakery quay silo granary substation clinic shop office apartment cafe hangar',
  ),
  ties: words(
    'relation tie link trade border flight talk contact service cooperation collaboration partnership exchange sharing coordination hotline',
  ),
  protest: words(
    'protest demonstration rally strike march boycott walkout sit-in vigil stoppage slowdown picket blockade counter-rally campaign',
  ),
  law: words('law bill resolution motion decree act amendment'),
  list: words('list note letter fire information data'),
  attack: words('attack strike raid offensive bombardment assault shelling ambush airstrike'),
  land: words(
    'village strip territory town city border hill bridge land island region zone province capital position outpost valley ridge district port',
  ),
  officials: words(
    'minister official governor judge prosecutor general commander director chief chairman ambassador head cabinet government',
  ),
  talks: words(
    'talk talks negotiation negotiations dialogue meeting session round summit conference hall room chamber visit trip lunch dinner part participation',
  ),
  complaint: words('complaint protest objection note letter charge grievance case lawsuit suit writ action appeal'),
  debt: words('debt payment coupon loan interest instalment installment bond claim principal due'),
  body: words('committee commission panel body council group mission delegation mediator envoy manager'),
  arms: words('weapon arms arm ammunition gun rifle shell missile howitzer artillery aircraft jet tank delivery'),
  court: words('court case tribunal panel forum jurisdiction arbitration'),
  road: words(
    'road highway motorway bridge border port entrance milk manure traffic gate railway track street square tyre tire effigy',
  ),
  until: words('until'),
  weapons: words(
    'weapon missile rocket shell bomb drone mortar gunfire shelling bombardment airstrike rebel fighter gunner front-line ceasefire',
  ),
  gate: words(
    'sluice gate valve dam border crossing road port bridge corridor berth market airspace strait canal motorway pipeline waterway airport terminal checkpoint frontier',
  ),
  alliance: words('coalition alliance partnership consortium bloc union'),
  bid: words('offer bid merger takeover acquisition'),
  mission: words('embassy consulate mission'),
  permit: words('visa licence license permit passport accreditation charter concession registration residency waiver'),
  favour: words(
    'offer support backing approval consent recognition invitation permission funding cooperation confidence endorsement sponsorship bid',
  ),
  // A list that nobody wants to be on, a gas that drives people away: see `isOfClass`.
  blacklist: words('blacklist'),
  munition: words('missile rocket shell bomb mortar torpedo grenade drone bullet round shot salvo volley firebomb'),
  riot: words('baton truncheon'),
  claim: words(
    'objection opposition resistance reservation demand claim insistence veto condition lawsuit suit appeal',
  ),
  deadline: words('deadline mandate ultimatum truce ceasefire cease-fire moratorium standstill'),
  exercise: words('exercise drill manoeuvre maneuver'),
  barrier: words('tariff duty levy surcharge toll restriction curb'),
  emergency: words('emergency curfew'),
  convoy: words('convoy aid shipment inspector monitor observer medicine relief'),
  press: words('newspaper broadcaster channel website radio magazine weekly daily paper'),
}
