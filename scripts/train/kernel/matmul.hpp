// C = A B or C += A B for matrices of any strides: both factors are packed into panels that a
// register-sized kernel walks through.
#pragma once
#include <algorithm>
#include <cstdlib>
#include <vector>
#include "vector.hpp"

struct View { // element (row, column) is at data[row * rowStep + column * columnStep]
  const float *data;
  int rowStep, columnStep;
};

inline View rows(const float *data, int step) { return {data, step, 1}; }
inline View transposed(const float *data, int step) { return {data, 1, step}; }

class Matmul {
  static constexpr int ROWS = WIDTH == 16 ? 12 : 6;
  static constexpr int COLUMNS = 2 * WIDTH;
  static constexpr int DEPTH = 256;
  static constexpr int BLOCK = ROWS * 16;
  std::vector<float> left, right;

  static void kernel(int depth, const float *a, const float *b, float *c, int step, int height,
                     int width, bool add) {
    Vec sums[ROWS][2] = {};
    for (int k = 0; k < depth; k++, a += ROWS, b += COLUMNS) {
      const Vec b0 = load(b), b1 = load(b + WIDTH);
#pragma GCC unroll 12
      for (int i = 0; i < ROWS; i++) {
        sums[i][0] += a[i] * b0;
        sums[i][1] += a[i] * b1;
      }
    }
    if (height == ROWS && width == COLUMNS) {
#pragma GCC unroll 12
      for (int i = 0; i < ROWS; i++) {
        float *row = c + (size_t)i * step;
        store(row, add ? load(row) + sums[i][0] : sums[i][0]);
        store(row + WIDTH, add ? load(row + WIDTH) + sums[i][1] : sums[i][1]);
      }
      return;
    }
    for (int i = 0; i < height; i++) {
      float row[COLUMNS];
      store(row, sums[i][0]);
      store(row + WIDTH, sums[i][1]);
      float *to = c + (size_t)i * step;
      for (int j = 0; j < width; j++) to[j] = add ? to[j] + row[j] : row[j];
    }
  }

  static void pack(float *to, const View &from, int depthAt, int depth, int at, int count,
                   int panel, bool ofRight) {
    for (int first = 0; first < count; first += panel) {
      const int filled = std::min(panel, count - first);
      const int along = ofRight ? from.columnStep : from.rowStep;
      const int down = ofRight ? from.rowStep : from.columnStep;
      const float *source = from.data + (size_t)depthAt * down + (size_t)(at + first) * along;
      for (int k = 0; k < depth; k++, to += panel, source += down) {
        if (along == 1 && filled == COLUMNS && panel == COLUMNS) {
          store(to, load(source));
          store(to + WIDTH, load(source + WIDTH));
          continue;
        }
        for (int i = 0; i < filled; i++) to[i] = source[(size_t)i * along];
        for (int i = filled; i < panel; i++) to[i] = 0;
      }
    }
  }

  static void atLeast(std::vector<float> &floats, size_t size) {
    if (floats.size() < size) floats.resize(size);
  }

public:
  void operator()(int height, int width, int depth, View a, View b, float *c, int step,
                  bool add = false) {
    const int panels = (width + COLUMNS - 1) / COLUMNS;
    atLeast(right, (size_t)panels * COLUMNS * std::min(depth, DEPTH));
    atLeast(left, (size_t)BLOCK * std::min(depth, DEPTH));
    for (int k0 = 0; k0 < depth; k0 += DEPTH) {
      const int k = std::min(DEPTH, depth - k0);
      pack(right.data(), b, k0, k, 0, width, COLUMNS, true);
      for (int i0 = 0; i0 < height; i0 += BLOCK) {
        const int block = std::min(BLOCK, height - i0);
        pack(left.data(), a, k0, k, i0, block, ROWS, false);
        for (int panel = 0; panel < panels; panel++) {
          const int j0 = panel * COLUMNS;
          for (int i = 0; i < block; i += ROWS)
            kernel(k, left.data() + (size_t)i * k, right.data() + (size_t)j0 * k,
                   c + (size_t)(i0 + i) * step + j0, step, std::min(ROWS, block - i),
                   std::min(COLUMNS, width - j0), add || k0 > 0);
        }
      }
    }
  }
};
