import { EdgeProgram, type EdgeProgramType } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

/** What a line has besides what sigma knows. */
export interface StrandDisplay {
  /** 0: solid, 1: dashed, 2: dashes and dots, 3: dotted. */
  readonly pattern: number;
  /** Pixels beside the straight way, at zoom 1. */
  readonly offset: number;
  readonly isDirected: boolean;
}

const vertexShader = /* glsl */ `
attribute vec2 a_start;
attribute vec2 a_end;
attribute vec4 a_measures;
attribute vec2 a_look;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;

varying vec4 v_color;
varying vec2 v_place;
varying vec3 v_measures;
varying float v_pattern;

const float bias = 255.0 / 254.0;

void main() {
  vec2 start = (u_matrix * vec3(a_start, 1.0)).xy * u_dimensions * 0.5;
  vec2 end = (u_matrix * vec3(a_end, 1.0)).xy * u_dimensions * 0.5;
  vec2 way = end - start;
  float whole = max(length(way), 0.001);
  vec2 along = way / whole;
  vec2 across = vec2(-along.y, along.x);

  float width = max(a_measures.x / u_sizeRatio, 1.0);
  float offset = a_measures.y / u_sizeRatio;
  float startRadius = a_measures.z / u_sizeRatio;
  float endRadius = a_measures.w / u_sizeRatio;
  // Where a line beside the middle leaves a circle.
  float startCut = sqrt(max(startRadius * startRadius - offset * offset, 0.0));
  float endCut = sqrt(max(endRadius * endRadius - offset * offset, 0.0)) + 1.0;
  float span = max(whole - startCut - endCut, 0.0);
  float head = a_look.y > 0.5 ? min(5.0 + width * 1.6, span) : 0.0;
  float half_ = max(width * 0.5 + 1.0, head * 0.5 + 1.0);
  #ifdef PICKING_MODE
  half_ = max(half_, 5.0);
  #endif

  float place = a_corner.x * span;
  vec2 pixel = start + along * (startCut + place) + across * (offset + a_corner.y * half_);
  gl_Position = vec4(pixel * 2.0 / u_dimensions, 0.0, 1.0);

  v_place = vec2(place, a_corner.y * half_);
  v_measures = vec3(span, width, head);
  v_pattern = a_look.x;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

const fragmentShader = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec2 v_place;
varying vec3 v_measures;
varying float v_pattern;

uniform float u_pixelRatio;

// How much of a stroke of this length, from its beginning, covers a place; ends are soft by one pixel.
float stroke(float place, float from, float to, float soft) {
  return smoothstep(from - soft, from + soft, place) * (1.0 - smoothstep(to - soft, to + soft, place));
}

void main(void) {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float soft = 0.5 / u_pixelRatio + 0.15;
  float span = v_measures.x;
  float width = v_measures.y;
  float head = v_measures.z;
  float side = abs(v_place.y);
  float body = 1.0 - smoothstep(width * 0.5 - soft, width * 0.5 + soft, side);
  float unit = max(width, 1.6);
  if (v_pattern > 2.5) {
    float place = mod(v_place.x, unit * 3.0);
    body *= stroke(place, unit, unit * 2.0, soft);
  } else if (v_pattern > 1.5) {
    float place = mod(v_place.x, 14.0 + unit * 2.0);
    body *= max(stroke(place, 1.0, 8.0, soft), stroke(place, 11.0, 11.0 + unit, soft));
  } else if (v_pattern > 0.5) {
    body *= stroke(mod(v_place.x, 10.0 + unit), 1.5, 7.5 + unit, soft);
  }
  float rest = span - v_place.x;
  float triangle = head > 0.0 ? 1.0 - smoothstep(rest * 0.5 - soft, rest * 0.5 + soft, side) : 0.0;
  float cover = rest < head ? triangle : body;
  gl_FragColor = v_color * cover;
  #endif
}
`;

/** Constants of WebGL: a browser without it has none to read them from, and this module is read all the same. */
const [TRIANGLES, UNSIGNED_BYTE, FLOAT] = [0x0004, 0x1401, 0x1406];
const uniforms = ['u_matrix', 'u_dimensions', 'u_sizeRatio', 'u_pixelRatio'] as const;

/** Draws a line from edge to edge of two circles: solid or in a pattern, beside others of the same pair, with an arrowhead. */
class StrandProgram extends EdgeProgram<(typeof uniforms)[number]> {
  override getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_start', size: 2, type: FLOAT },
        { name: 'a_end', size: 2, type: FLOAT },
        { name: 'a_measures', size: 4, type: FLOAT },
        { name: 'a_look', size: 2, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        ...[
          [0, -1],
          [1, -1],
          [0, 1],
        ],
        ...[
          [0, 1],
          [1, -1],
          [1, 1],
        ],
      ],
    };
  }

  override processVisibleItem(
    edgeIndex: number,
    startIndex: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData & Partial<StrandDisplay>,
  ): void {
    this.array.set(
      [
        ...[source.x, source.y, target.x, target.y],
        ...[data.size, data.offset ?? 0, source.size, target.size],
        ...[data.pattern ?? 0, data.isDirected === true ? 1 : 0],
      ],
      startIndex,
    );
    this.array[startIndex + 10] = floatColor(data.color);
    this.array[startIndex + 11] = edgeIndex;
  }

  override setUniforms(
    { matrix, width, height, sizeRatio, pixelRatio }: RenderParams,
    {
      gl,
      uniformLocations,
    }: {
      gl: WebGLRenderingContext;
      uniformLocations: Record<(typeof uniforms)[number], WebGLUniformLocation>;
    },
  ): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
    gl.uniform2f(uniformLocations.u_dimensions, width, height);
    gl.uniform1f(uniformLocations.u_sizeRatio, sizeRatio);
    gl.uniform1f(uniformLocations.u_pixelRatio, pixelRatio);
  }
}

/** The program for sigma, which takes it as one for any graph. */
export const strandProgram = StrandProgram as unknown as EdgeProgramType;
