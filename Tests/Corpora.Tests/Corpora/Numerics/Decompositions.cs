using System.Diagnostics.CodeAnalysis;

namespace Corpora.Numerics;

/// <summary>A factorisation that solves linear systems.</summary>
public abstract partial class Decomposition(int size)
{
    public int Size { get; } = size;

    /// <summary>Solves in place; the right-hand side becomes the solution.</summary>
    public abstract void SolveInPlace(double[] right);

    public double[] Solve(IReadOnlyList<double> right)
    {
        if (right.Count != Size)
            throw new ArgumentException("The right-hand side is of another size.", nameof(right));
        double[] solution = [.. right];
        SolveInPlace(solution);
        return solution;
    }

    public Matrix<double> Inverse()
    {
        var inverse = new Matrix<double>(Size, Size);
        for (var column = 0; column < Size; column++)
        {
            var unit = new double[Size];
            unit[column] = 1;
            SolveInPlace(unit);
            for (var row = 0; row < Size; row++)
                inverse[row, column] = unit[row];
        }

        return inverse;
    }
}

/// <summary>Gaussian elimination with partial pivoting: P·A = L·U.</summary>
public sealed partial class LuDecomposition : Decomposition
{
    private readonly Matrix<double> _factors;
    private readonly int[] _pivots;
    private readonly int _sign;

    private LuDecomposition(Matrix<double> factors, int[] pivots, int sign)
        : base(pivots.Length) =>
        (_factors, _pivots, _sign) = (factors, pivots, sign);

    public double Determinant => _factors.Diagonal().Aggregate((double)_sign, static (product, value) => product * value);

    public static bool TryCreate(Matrix<double> matrix, [NotNullWhen(true)] out LuDecomposition? decomposition)
    {
        decomposition = null;
        var (size, columns) = matrix;
        if (size != columns)
            return false;
        var factors = matrix.Map(static value => value);
        var pivots = Enumerable.Range(0, size).ToArray();
        var sign = 1;
        for (var step = 0; step < size; step++)
        {
            var pivot = FindPivot(factors, step);
            if (factors[pivot, step] == 0)
                return false;
            if (pivot != step)
            {
                SwapRows(factors, pivot, step);
                (pivots[pivot], pivots[step]) = (pivots[step], pivots[pivot]);
                sign = -sign;
            }

            Eliminate(factors, step);
        }

        decomposition = new LuDecomposition(factors, pivots, sign);
        return true;
    }

    public override void SolveInPlace(double[] right)
    {
        var permuted = Array.ConvertAll(_pivots, pivot => right[pivot]);
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < row; column++)
                permuted[row] -= _factors[row, column] * permuted[column];
        }

        for (var row = Size - 1; row >= 0; row--)
        {
            ref var value = ref permuted[row];
            for (var column = row + 1; column < Size; column++)
                value -= _factors[row, column] * permuted[column];
            value /= _factors[row, row];
        }

        permuted.CopyTo(right, 0);
    }

    private static int FindPivot(Matrix<double> factors, int step)
    {
        var best = step;
        for (var row = step + 1; row < factors.Rows; row++)
        {
            if (Math.Abs(factors[row, step]) > Math.Abs(factors[best, step]))
                best = row;
        }

        return best;
    }

    private static void SwapRows(Matrix<double> matrix, int first, int second)
    {
        Span<double> buffer = stackalloc double[matrix.Columns];
        matrix.Row(first).CopyTo(buffer);
        matrix.Row(second).CopyTo(matrix.Row(first));
        buffer.CopyTo(matrix.Row(second));
    }

    private static void Eliminate(Matrix<double> factors, int step)
    {
        ReadOnlySpan<double> source = factors.Row(step);
        for (var row = step + 1; row < factors.Rows; row++)
        {
            var target = factors.Row(row);
            var factor = target[step] /= source[step];
            for (var column = step + 1; column < target.Length; column++)
                target[column] -= factor * source[column];
        }
    }
}

/// <summary>A = L·Lᵀ, for symmetric positive definite matrices.</summary>
public sealed partial class CholeskyDecomposition : Decomposition
{
    private readonly double[][] _lower;

    public CholeskyDecomposition(Matrix<double> matrix)
        : base(matrix.Rows)
    {
        _lower = new double[matrix.Rows][];
        for (var row = 0; row < matrix.Rows; row++)
            _lower[row] = NextRow(matrix, row);
    }

    public override void SolveInPlace(double[] right)
    {
        Forward(right);
        Backward(right);

        void Forward(double[] values)
        {
            for (var row = 0; row < Size; row++)
            {
                var sum = values[row];
                for (var column = 0; column < row; column++)
                    sum -= _lower[row][column] * values[column];
                values[row] = sum / _lower[row][row];
            }
        }

        void Backward(double[] values)
        {
            for (var row = Size - 1; row >= 0; row--)
            {
                var sum = values[row];
                for (var below = row + 1; below < Size; below++)
                    sum -= _lower[below][row] * values[below];
                values[row] = sum / _lower[row][row];
            }
        }
    }

    private double[] NextRow(Matrix<double> matrix, int row)
    {
        var values = new double[row + 1];
        for (var column = 0; column < row; column++)
        {
            var sum = matrix[row, column];
            for (var k = 0; k < column; k++)
                sum -= values[k] * _lower[column][k];
            values[column] = sum / _lower[column][column];
        }

        var rest = matrix[row, row] - values.Sum(static value => value * value);
        values[row] = rest > 0
            ? Math.Sqrt(rest)
            : throw new ArithmeticException($"The matrix is not positive definite: {Format.Number(rest)} in row {row}.");
        return values;
    }
}

/// <summary>Eigenvalues of symmetric matrices by Jacobi rotations.</summary>
public static partial class Eigen
{
    public static double[] Symmetric(Matrix<double> matrix, double tolerance = 1e-12, int maxSweeps = 50)
    {
        var work = matrix.Map(static value => value);
        for (var sweep = 0; sweep < maxSweeps && OffDiagonal(work) > tolerance; sweep++)
        {
            for (var p = 0; p < work.Rows; p++)
            {
                for (var q = p + 1; q < work.Rows; q++)
                {
                    if (Math.Abs(work[p, q]) > tolerance / work.Rows)
                        Rotate(work, p, q);
                }
            }
        }

        double[] values = [.. work.Diagonal()];
        Array.Sort(values);
        return values;
    }

    private static double OffDiagonal(Matrix<double> matrix)
    {
        double sum = 0;
        for (var row = 0; row < matrix.Rows; row++)
        {
            for (var column = 0; column < matrix.Columns; column++)
                sum += row == column ? 0 : matrix[row, column] * matrix[row, column];
        }

        return Math.Sqrt(sum);
    }

    private static void Rotate(Matrix<double> matrix, int p, int q)
    {
        var (sine, cosine) = Math.SinCos(0.5 * Math.Atan2(2 * matrix[p, q], matrix[q, q] - matrix[p, p]));
        for (var k = 0; k < matrix.Rows; k++)
            Mix(ref matrix[k, p], ref matrix[k, q], sine, cosine);
        for (var k = 0; k < matrix.Rows; k++)
            Mix(ref matrix[p, k], ref matrix[q, k], sine, cosine);
    }

    private static void Mix(ref double first, ref double second, double sine, double cosine) =>
        (first, second) = ((cosine * first) - (sine * second), (sine * first) + (cosine * second));
}
