// Prints where the unpacked browser lies, unpacking it first when it is not there yet.
import chromium from '@sparticuz/chromium';

console.log(await chromium.executablePath());
