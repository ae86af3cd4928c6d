using System.Numerics;

namespace Corpora.Numerics;

/// <summary>A dense matrix, row by row.</summary>
public sealed partial class Matrix<T> : IEquatable<Matrix<T>>
    where T : struct, INumber<T>
{
    private readonly T[] _values;

    public Matrix(int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        Rows = rows;
        Columns = columns;
        _values = new T[rows * columns];
    }

    public Matrix(T[,] values)
        : this(values.GetLength(0), values.GetLength(1))
    {
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
                this[row, column] = values[row, column];
        }
    }

    public int Rows { get; }

    public int Columns { get; }

    public bool IsSquare => Rows == Columns;

    public ref T this[int row, int column] => ref _values[(row * Columns) + column];

    public Span<T> Row(int row) => _values.AsSpan(row * Columns, Columns);

    public ref readonly T Largest()
    {
        ref readonly var largest = ref _values[0];
        for (var i = 1; i < _values.Length; i++)
        {
            if (T.Abs(_values[i]) > T.Abs(largest))
                largest = ref _values[i];
        }

        return ref largest;
    }

    public static Matrix<T> Identity(int size) => Create(size, size, static (row, column) => row == column ? T.One : T.Zero);

    public static Matrix<T> Create(int rows, int columns, Func<int, int, T> value)
    {
        var matrix = new Matrix<T>(rows, columns);
        for (var row = 0; row < rows; row++)
        {
            var cells = matrix.Row(row);
            for (var column = 0; column < cells.Length; column++)
                cells[column] = value(row, column);
        }

        return matrix;
    }

    public Matrix<T> Map(Func<T, T> change) => Create(Rows, Columns, (row, column) => change(this[row, column]));

    public Matrix<T> Transpose()
    {
        var result = new Matrix<T>(Columns, Rows);
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
                result[column, row] = this[row, column];
        }

        return result;
    }

    public static Matrix<T> operator +(Matrix<T> left, Matrix<T> right) => left.Add(right);

    public static Matrix<T> operator -(Matrix<T> left, Matrix<T> right) => left.Subtract(right);

    public static Matrix<T> operator *(T factor, Matrix<T> matrix) => matrix.Map(value => factor * value);

    public static Matrix<T> operator *(Matrix<T> left, Matrix<T> right) => left.Multiply(right);

    public Matrix<T> Add(Matrix<T> other) => Combine(this, other, static (a, b) => a + b);

    public Matrix<T> Subtract(Matrix<T> other) => Combine(this, other, static (a, b) => a - b);

    public Matrix<T> Multiply(Matrix<T> other)
    {
        if (Columns != other.Rows)
            throw new ArgumentException($"{Rows}x{Columns} and {other.Rows}x{other.Columns} do not go together.", nameof(other));
        var result = new Matrix<T>(Rows, other.Columns);
        for (var i = 0; i < Rows; i++)
        {
            for (var k = 0; k < Columns; k++)
            {
                var factor = this[i, k];
                if (factor == T.Zero)
                    continue;
                for (var j = 0; j < other.Columns; j++)
                    result[i, j] += factor * other[k, j];
            }
        }

        return result;
    }

    public T[] Multiply(ReadOnlySpan<T> vector)
    {
        var result = new T[Rows];
        for (var row = 0; row < Rows; row++)
            result[row] = Dot(Row(row), vector);
        return result;
    }

    /// <summary>By repeated squaring.</summary>
    public Matrix<T> Power(int exponent)
    {
        if (!IsSquare)
            throw new InvalidOperationException("Only square matrices have powers.");
        var result = Identity(Rows);
        var factor = this;
        while (exponent > 0)
        {
            if ((exponent & 1) != 0)
                result *= factor;
            exponent >>= 1;
            if (exponent > 0)
                factor *= factor;
        }

        return result;
    }

    public T Trace()
    {
        var sum = T.Zero;
        foreach (var value in Diagonal())
            sum += value;
        return sum;
    }

    public IEnumerable<T> Diagonal()
    {
        for (var i = 0; i < Math.Min(Rows, Columns); i++)
            yield return this[i, i];
    }

    public void Deconstruct(out int rows, out int columns) => (rows, columns) = (Rows, Columns);

    public bool Equals(Matrix<T>? other) =>
        other is not null && (Rows, Columns) == (other.Rows, other.Columns) && _values.AsSpan().SequenceEqual(other._values);

    public override bool Equals(object? obj) => Equals(obj as Matrix<T>);

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (var value in _values)
            hash.Add(value);
        return hash.ToHashCode();
    }

    public override string ToString() =>
        string.Join("; ", Enumerable.Range(0, Rows)
            .Select(row => string.Join(' ', Row(row).ToArray().Select(value => value.ToString("G6", Format.Culture)))));

    internal static T Dot(ReadOnlySpan<T> left, ReadOnlySpan<T> right)
    {
        var sum = T.Zero;
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }

    private static Matrix<T> Combine(Matrix<T> left, Matrix<T> right, Func<T, T, T> with)
    {
        if ((left.Rows, left.Columns) != (right.Rows, right.Columns))
            throw new ArgumentException("Both must be of one size.", nameof(right));
        return Create(left.Rows, left.Columns, (row, column) => with(left[row, column], right[row, column]));
    }
}
