namespace Corpora.Numerics;

/// <summary>An element of a sparse matrix.</summary>
public readonly record struct Entry(int Row, int Column, double Value) : IComparable<Entry>
{
    public int CompareTo(Entry other) => (Row, Column).CompareTo((other.Row, other.Column));
}

/// <summary>A matrix in compressed rows.</summary>
public sealed partial class SparseMatrix
{
    private readonly int[] _starts;
    private readonly int[] _columns;
    private readonly double[] _values;

    private SparseMatrix(int rows, int columns, int[] starts, int[] indices, double[] values)
    {
        Rows = rows;
        Columns = columns;
        _starts = starts;
        _columns = indices;
        _values = values;
    }

    public int Rows { get; }

    public int Columns { get; }

    public int Count => _values.Length;

    public double this[int row, int column] => TryGet(row, column, out var value) ? value : 0;

    public bool TryGet(int row, int column, out double value)
    {
        var index = Array.BinarySearch(_columns, _starts[row], _starts[row + 1] - _starts[row], column);
        value = index >= 0 ? _values[index] : 0;
        return index >= 0;
    }

    public RowEnumerator EnumerateRow(int row) => new(this, row);

    public void Multiply(ReadOnlySpan<double> vector, Span<double> result)
    {
        for (var row = 0; row < Rows; row++)
        {
            double sum = 0;
            foreach (var entry in EnumerateRow(row))
                sum += entry.Value * vector[entry.Column];
            result[row] = sum;
        }
    }

    public SparseMatrix Transpose()
    {
        Builder builder = new(Columns, Rows);
        for (var row = 0; row < Rows; row++)
        {
            foreach (var (_, column, value) in EnumerateRow(row))
                builder.Add(column, row, value);
        }

        return builder.Build();
    }

    /// <summary>Collects entries in any order.</summary>
    public sealed partial class Builder(int rows, int columns)
    {
        private readonly List<Entry> _entries = [];

        public Builder Add(int row, int column, double value)
        {
            if ((uint)row >= (uint)rows || (uint)column >= (uint)columns)
                throw new ArgumentOutOfRangeException(nameof(row), $"({row}, {column}) is not in {rows}x{columns}.");
            _entries.Add(new Entry(row, column, value));
            return this;
        }

        public SparseMatrix Build()
        {
            _entries.Sort();
            var starts = new int[rows + 1];
            List<int> indices = [];
            List<double> values = [];
            Entry? last = null;
            foreach (var entry in _entries)
            {
                if (last is { } previous && previous.Row == entry.Row && previous.Column == entry.Column)
                {
                    values[^1] += entry.Value;
                    continue;
                }

                last = entry;
                starts[entry.Row + 1]++;
                indices.Add(entry.Column);
                values.Add(entry.Value);
            }

            for (var row = 0; row < rows; row++)
                starts[row + 1] += starts[row];
            return new SparseMatrix(rows, columns, starts, [.. indices], [.. values]);
        }
    }

    /// <summary>The entries of one row.</summary>
    public partial struct RowEnumerator(SparseMatrix matrix, int row)
    {
        private readonly int _end = matrix._starts[row + 1];
        private int _index = matrix._starts[row] - 1;

        public readonly Entry Current => new(row, matrix._columns[_index], matrix._values[_index]);

        public readonly RowEnumerator GetEnumerator() => this;

        public bool MoveNext() => ++_index < _end;
    }
}

/// <summary>How far an iteration got.</summary>
public sealed class IterationEventArgs(int step, double residual) : EventArgs
{
    public int Step { get; } = step;

    public double Residual { get; } = residual;

    /// <summary>Set by who listens.</summary>
    public bool Cancel { get; set; }
}

/// <summary>The method of conjugate gradients.</summary>
public sealed partial class ConjugateGradient
{
    public event EventHandler<IterationEventArgs>? Iterated;

    public int MaxSteps { get; init; } = 200;

    public double Tolerance { get; init; } = 1e-10;

    public bool TrySolve(SparseMatrix matrix, double[] right, out double[] solution, out int steps)
    {
        solution = new double[right.Length];
        double[] residual = [.. right];
        double[] direction = [.. right];
        var product = new double[right.Length];
        var square = Vectors.Dot(residual, residual);
        for (steps = 0; steps < MaxSteps; steps++)
        {
            if (Math.Sqrt(square) < Tolerance)
                return true;
            matrix.Multiply(direction, product);
            var length = square / Vectors.Dot(direction, product);
            Vectors.AddScaled(solution, length, direction);
            Vectors.AddScaled(residual, -length, product);
            var next = Vectors.Dot(residual, residual);
            var ratio = next / square;
            for (var i = 0; i < direction.Length; i++)
                direction[i] = residual[i] + (ratio * direction[i]);
            square = next;
            if (IsCancelled(steps, Math.Sqrt(square)))
                return false;
        }

        return false;
    }

    private bool IsCancelled(int step, double residual)
    {
        if (Iterated is not { } listeners)
            return false;
        IterationEventArgs args = new(step, residual);
        listeners(this, args);
        return args.Cancel;
    }
}
