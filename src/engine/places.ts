/**
 * Countries with the words that news uses for them: adjective and people, capital, seat of government.
 * `Moscow` and `Russia` often name one actor; still, a capital is a place too, so that a shared family
 * counts for less than a shared name. Norms as tokenize gives them, in one line a country.
 */
const COUNTRIES = `
russia russian russians moscow kremlin
china chinese beijing prc
u.s america american americans washington pentagon
ukraine ukrainian ukrainians kyiv kiev
britain british uk london briton britons england english downing
germany german germans berlin
france french paris elysee
italy italian italians rome
spain spanish madrid
portugal portuguese lisbon
poland polish poles warsaw
netherlands dutch hague
belgium belgian
austria austrian vienna
switzerland swiss bern
sweden swedish stockholm
norway norwegian oslo
denmark danish copenhagen
finland finnish helsinki
greece greek greeks athens
turkey turkish turks ankara turkiye
hungary hungarian budapest
romania romanian bucharest
bulgaria bulgarian sofia
serbia serbian serbs belgrade
croatia croatian zagreb
czech czechs prague czechia
slovakia slovak bratislava
belarus belarusian minsk
georgia georgian tbilisi
armenia armenian armenians yerevan
azerbaijan azerbaijani azeri baku
kazakhstan kazakh astana
israel israeli israelis
palestine palestinian palestinians
iran iranian iranians tehran
iraq iraqi iraqis baghdad
syria syrian syrians damascus
lebanon lebanese beirut
jordan jordanian amman
saudi saudis riyadh
yemen yemeni yemenis sanaa
qatar qatari doha
egypt egyptian egyptians cairo
libya libyan libyans tripoli
tunisia tunisian tunis
algeria algerian algiers
morocco moroccan rabat
sudan sudanese khartoum
ethiopia ethiopian addis
somalia somali somalis mogadishu
kenya kenyan kenyans nairobi
uganda ugandan kampala
nigeria nigerian nigerians abuja
ghana ghanaian accra
mali malian bamako
congo congolese kinshasa
rwanda rwandan kigali
zimbabwe zimbabwean harare
africa african africans
india indian indians delhi
pakistan pakistani pakistanis islamabad
afghanistan afghan afghans kabul
bangladesh bangladeshi dhaka
lanka lankan lankans colombo
nepal nepali nepalese kathmandu
myanmar burma burmese
thailand thai thais bangkok
vietnam vietnamese hanoi
cambodia cambodian
malaysia malaysian
indonesia indonesian jakarta
philippines philippine filipino filipinos manila
japan japanese tokyo
korea korean koreans
taiwan taiwanese taipei
australia australian australians canberra
zealand zealanders wellington
canada canadian canadians ottawa
mexico mexican mexicans
cuba cuban cubans havana
haiti haitian haitians
brazil brazilian brazilians brasilia
argentina argentine argentinian
chile chilean chileans santiago
colombia colombian bogota
venezuela venezuelan venezuelans caracas
peru peruvian lima
bolivia bolivian
ecuador ecuadorian quito
europe european europeans eu brussels
asia asian asians
islam islamic islamist muslim muslims
kurdistan kurd kurds kurdish
isis isil daesh
`;

const countries = new Map<string, string>();
for (const line of COUNTRIES.trim().split("\n")) {
  const [first = "", ...others] = line.split(" ");
  for (const norm of [first, ...others]) countries.set(norm, first);
}

/** The country that a norm stands for (russian, kremlin → russia), or undefined. Lower case in, as norms are. */
export function countryOf(norm: string): string | undefined {
  return countries.get(norm);
}
