/** Source of a pattern for the agencies and picture services that credits name. */
export const agencies =
  '(?:REUTERS|Reuters|AFP|AP|EPA|EPA-EFE|EFE|PA|ANP|DPA|dpa|epd|kna|KNA|APA|ANSA|PTI|ANI|IANS|UPI|TASS|Tass|Xinhua|Yonhap|Kyodo|Jiji|Interfax|Anadolu(?: Agency)?|AA|Bernama|MENA|WAM|NNA|QNA|KUNA|SPA|Bloomberg|CNA|MTI|PAP|CTK|STT|NTB|TT|SID|Getty(?: Images)?|Shutterstock|Alamy|iStock|imago|picture alliance|Associated Press|Agence France-Presse|Pool|Handout|[Aa]gencies)';

/** Source of a pattern for the words that name a picture. */
export const pictureWord = '(?:Photo(?:graph|graphy)?|Picture|Image|Illustration|Graphic|Video|Still)s?';

const part = "\\p{Lu}[\\p{L}\\p{M}\\d.'’&-]*";
const joint = '(?:\\s+|\\s*[/,|&+]\\s*|\\s+(?:for|via|of|and|the|de|van|von|der|al|bin)\\s+(?:the\\s+)?)';
/** Source of a pattern for names and nothing else: "Jane Doe/Northern Pictures via Blue Agency". */
export const nameList = `(?:©\\s*)?${part}(?:${joint}(?:©\\s*)?(?:${part}|dpa|epd|via|for|of|the|picture alliance|imago)){0,11}`;
