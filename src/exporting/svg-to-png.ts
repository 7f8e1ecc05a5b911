/**
 * Draws an SVG file without outside references on a canvas. Letters are those of the machine: an SVG that is drawn as an image sees no web font.
 * @param scale px of the picture per px of the SVG.
 * @throws when the browser cannot read the SVG or has no canvas.
 */
export async function pngOfSvg({ svg, width, height }: { readonly svg: string; readonly width: number; readonly height: number }, scale = 2): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser has no canvas.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be written.'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
