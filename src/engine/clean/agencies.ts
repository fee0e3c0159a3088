/** News agencies and picture agencies as credits name them, as alternatives of a pattern. */
export const AGENCIES =
  "AP|AFP|Reuters|REUTERS|EPA|EFE|DPA|dpa|ANSA|TASS|Tass|Xinhua|Sputnik|Interfax|RIA|PTI|ANI|IANS|UPI|PA|PA Wire|CNA|Kyodo|Yonhap|Anadolu|AA|" +
  "ANP|TT|NTB|Ritzau|Belga|APA|SDA|MTI|PAP|CP|AAP|Bloomberg|Getty|Getty Images|Associated Press|The Associated Press|Agence France-Presse";

/** An agency's name as a credit gives it. */
export const AGENCY = new RegExp(`^(?:${AGENCIES})$`, "u");
