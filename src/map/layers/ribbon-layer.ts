import { Layer, project32, type LayerProps, type UpdateParameters } from '@deck.gl/core';
import { Buffer, type Device } from '@luma.gl/core';
import { Model } from '@luma.gl/engine';
import type { ShaderModule } from '@luma.gl/shadertools';
import type { DashClock } from './moving-dash.ts';
import { ribbonGeometry, shownIndices, type Ribbon, type RibbonGeometry } from './ribbon-geometry.ts';

/** Dash and gap in px, and the clock that moves them along the line. */
export interface RibbonDash {
  readonly dash: number;
  readonly gap: number;
  readonly clock: DashClock;
}

interface RibbonProps extends LayerProps {
  readonly ribbons?: readonly Ribbon[];
  /** One for every ribbon, 1 = shown; `null` = all. A change hands over indices and nothing else. */
  readonly shown?: Uint8Array | null;
  /** `null` = a line without gaps. */
  readonly dash?: RibbonDash | null;
}

const uniforms = `\
layout(std140) uniform ribbonUniforms {
  float opacity;
  float dash;
  float gap;
  float shift;
} ribbon;
`;

const ribbonModule = {
  name: 'ribbon',
  vs: uniforms,
  fs: uniforms,
  uniformTypes: { opacity: 'f32', dash: 'f32', gap: 'f32', shift: 'f32' },
} as const satisfies ShaderModule;

const vs = `\
#version 300 es
#define SHADER_NAME ribbon-layer-vertex-shader
in vec2 positions;
in vec2 positionsLow;
in vec2 extrusions;
in float sides;
in float distances;
in float halfWidths;
in vec4 colours;
out vec4 vColour;
out float vAcross;
out float vHalfWidth;
out float vAlong;
void main(void) {
  // Half a pixel wider than the line, for its soft edge.
  float reach = halfWidths + 0.5 / project.devicePixelRatio;
  gl_Position = project_position_to_clipspace(vec3(positions, 0.0), vec3(positionsLow, 0.0), vec3(0.0));
  gl_Position.xy += project_pixel_size_to_clipspace(extrusions * reach);
  vColour = vec4(colours.rgb, colours.a * ribbon.opacity);
  vAcross = sides * reach;
  vHalfWidth = halfWidths;
  vAlong = distances * project.scale;
}
`;

const fs = `\
#version 300 es
#define SHADER_NAME ribbon-layer-fragment-shader
precision highp float;
in vec4 vColour;
in float vAcross;
in float vHalfWidth;
in float vAlong;
out vec4 fragColor;
void main(void) {
  float ratio = 1.0 / max(fwidth(vAcross), 1e-6);
  float cover = clamp((vHalfWidth - abs(vAcross)) * ratio + 0.5, 0.0, 1.0);
  if (ribbon.dash > 0.0) {
    float at = mod(vAlong - ribbon.shift, ribbon.dash + ribbon.gap);
    cover *= clamp(min(at, ribbon.dash - at) * ratio + 0.5, 0.0, 1.0);
  }
  if (cover <= 0.0) discard;
  fragColor = vec4(vColour.rgb, vColour.a * cover);
}
`;

interface RibbonState {
  readonly model: Model;
  readonly geometry: RibbonGeometry;
  readonly indexBuffer: Buffer;
  readonly buffers: readonly Buffer[];
  /** How many indices are drawn. */
  readonly length: number;
}

const layout = [
  { name: 'positions', format: 'float32x2' },
  { name: 'positionsLow', format: 'float32x2' },
  { name: 'extrusions', format: 'float32x2' },
  { name: 'sides', format: 'float32' },
  { name: 'distances', format: 'float32' },
  { name: 'halfWidths', format: 'float32' },
  { name: 'colours', format: 'unorm8x4' },
] as const;

/**
 * Lines of constant width in px, with or without a dash: one small program for all of them. deck's own path program does joins and caps of every
 * sort in its shader and takes weak graphics over three times as long to prepare (decision 8). The map is never turned or tilted, which it relies on.
 */
export class RibbonLayer extends Layer<Required<RibbonProps>> {
  static override layerName = 'RibbonLayer';
  static override defaultProps = { ribbons: { type: 'array', value: [], compare: false }, shown: { type: 'object', value: null, optional: true }, dash: { type: 'object', value: null, optional: true } };

  override getShaders() {
    return super.getShaders({ vs, fs, modules: [project32, ribbonModule] });
  }

  override initializeState(): void {
    // Buffers are made from the ribbons as a whole, not row by row.
  }

  override updateState({ props, oldProps }: UpdateParameters<this>): void {
    if (props.ribbons !== oldProps.ribbons) {
      this.discard();
      // A buffer of no length cannot be made.
      this.setState(props.ribbons.length === 0 ? { model: undefined, buffers: [], length: 0 } : build(this.context.device, props.id, ribbonGeometry(props.ribbons), this.getShaders()));
    } else if (props.shown === oldProps.shown) return;
    this.choose(props.shown);
  }

  private choose(shown: Uint8Array | null): void {
    const { model, geometry, indexBuffer } = this.known() ?? {};
    if (!model || !geometry || !indexBuffer) return;
    const indices = shownIndices(geometry, shown);
    if (indices.length > 0) indexBuffer.write(indices);
    model.setVertexCount(indices.length);
    this.setState({ length: indices.length });
  }

  /** deck hands the shared uniforms of its modules to these. */
  override getModels(): Model[] {
    const model = this.known()?.model;
    return model ? [model] : [];
  }

  override draw(): void {
    const { dash, opacity } = this.props;
    const { model, length } = this.known() ?? {};
    if (!model || !length) return;
    // The eye takes opacity for lightness: deck's other layers raise it so.
    model.shaderInputs.setProps({ ribbon: { opacity: opacity ** (1 / 2.2), dash: dash?.dash ?? 0, gap: dash?.gap ?? 1, shift: dash?.clock.shiftPixels ?? 0 } });
    model.draw(this.context.renderPass);
  }

  override finalizeState(context: Parameters<Layer['finalizeState']>[0]): void {
    // The model is ended there.
    super.finalizeState(context);
    for (const buffer of this.known()?.buffers ?? []) buffer.destroy();
  }

  private known(): Partial<RibbonState> | undefined {
    return this.state;
  }

  private discard(): void {
    const { model, buffers = [] } = this.known() ?? {};
    model?.destroy();
    for (const buffer of buffers) buffer.destroy();
  }
}

function build(device: Device, id: string, geometry: ReturnType<typeof ribbonGeometry>, shaders: ReturnType<Layer['getShaders']>): RibbonState {
  const { indices, starts: _, ...attributes } = geometry;
  const made = Object.entries(attributes).map(([name, data]) => [name, device.createBuffer({ usage: Buffer.VERTEX, data })] as const);
  const indexBuffer = device.createBuffer({ usage: Buffer.INDEX, indexType: 'uint32', data: indices });
  const model = new Model(device, { ...shaders, id, bufferLayout: [...layout], topology: 'triangle-list', attributes: Object.fromEntries(made), indexBuffer, vertexCount: indices.length, isInstanced: false });
  return { model, geometry, indexBuffer, buffers: [...made.map(([, buffer]) => buffer), indexBuffer], length: indices.length };
}
