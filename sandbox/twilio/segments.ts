const GSM = /^[A-Za-z0-9 \n\r@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà^{}\\[~\]|€]*$/;

/** How many SMS a text takes: 160 characters of the GSM alphabet or 70 of any, fewer in each part of a longer one. */
export function segmentsOf(body: string): number {
  const [whole, part] = GSM.test(body) ? [160, 153] : [70, 67];
  return body.length <= whole ? 1 : Math.ceil(body.length / part);
}
