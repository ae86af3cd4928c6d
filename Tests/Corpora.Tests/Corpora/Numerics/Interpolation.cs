namespace Corpora.Numerics;

/// <summary>A function through given points.</summary>
public abstract partial class Interpolation
{
    protected Interpolation(double[] xs, double[] ys)
    {
        if (xs.Length != ys.Length || xs.Length < 2)
            throw new ArgumentException("Each point needs an x and a y, and there must be two points.", nameof(xs));
        for (var i = 1; i < xs.Length; i++)
        {
            if (!(xs[i] > xs[i - 1]))
                throw new ArgumentException($"The x values must grow, at {i}.", nameof(xs));
        }

        Xs = xs;
        Ys = ys;
    }

    protected double[] Xs { get; }

    protected double[] Ys { get; }

    public virtual string Name => GetType().Name;

    public abstract double At(double x);

    public virtual double Integral(double from, double to, int panels = 64)
    {
        var width = (to - from) / panels;
        var sum = At(from) + At(to);
        for (var i = 1; i < panels; i++)
            sum += (i % 2 == 0 ? 2 : 4) * At(from + (i * width));
        return sum * width / 3;
    }

    /// <summary>The piece that holds an x, those outside included.</summary>
    protected int PieceOf(double x)
    {
        int low = 0, high = Xs.Length - 1;
        while (high - low > 1)
        {
            var middle = (low + high) >>> 1;
            if (Xs[middle] > x)
                high = middle;
            else
                low = middle;
        }

        return low;
    }
}

/// <summary>Straight lines from point to point.</summary>
public partial class LinearInterpolation(double[] xs, double[] ys) : Interpolation(xs, ys)
{
    public override double At(double x)
    {
        var piece = PieceOf(x);
        var part = (x - Xs[piece]) / (Xs[piece + 1] - Xs[piece]);
        return Ys[piece] + (part * (Ys[piece + 1] - Ys[piece]));
    }

    /// <summary>Exact for straight lines.</summary>
    public sealed override double Integral(double from, double to, int panels = 1)
    {
        double sum = 0;
        var last = from;
        foreach (var x in Xs.Where(x => x > from && x < to).Append(to))
        {
            sum += (x - last) * (At(last) + At(x)) / 2;
            last = x;
        }

        return sum;
    }
}

/// <summary>The natural cubic spline.</summary>
public sealed partial class CubicSpline : Interpolation
{
    private readonly double[] _curvatures;

    public CubicSpline(double[] xs, double[] ys)
        : base(xs, ys) =>
        _curvatures = Curvatures();

    public override string Name => $"{base.Name} of {Xs.Length}";

    public override double At(double x)
    {
        var i = PieceOf(x);
        var width = Xs[i + 1] - Xs[i];
        var (a, b) = ((Xs[i + 1] - x) / width, (x - Xs[i]) / width);
        return (a * Ys[i]) + (b * Ys[i + 1]) + ((Bend(a) * _curvatures[i]) + (Bend(b) * _curvatures[i + 1])) * width * width / 6;

        static double Bend(double part) => (part * part * part) - part;
    }

    public override double Integral(double from, double to, int panels = 64) => base.Integral(from, to, panels * 2);

    /// <summary>A tridiagonal system, solved as it is set up.</summary>
    private double[] Curvatures()
    {
        var count = Xs.Length;
        var result = new double[count];
        var work = new double[count];
        for (var i = 1; i < count - 1; i++)
        {
            var part = (Xs[i] - Xs[i - 1]) / (Xs[i + 1] - Xs[i - 1]);
            var pivot = (part * result[i - 1]) + 2;
            result[i] = (part - 1) / pivot;
            var change = ((Ys[i + 1] - Ys[i]) / (Xs[i + 1] - Xs[i])) - ((Ys[i] - Ys[i - 1]) / (Xs[i] - Xs[i - 1]));
            work[i] = ((6 * change / (Xs[i + 1] - Xs[i - 1])) - (part * work[i - 1])) / pivot;
        }

        result[^1] = 0;
        for (var i = count - 2; i >= 0; i--)
            result[i] = (result[i] * result[i + 1]) + work[i];
        return result;
    }
}

/// <summary>The polynomial through all points, in Newton's form.</summary>
public sealed partial class NewtonPolynomial(double[] xs, double[] ys) : Interpolation(xs, ys)
{
    private double[]? _coefficients;

    private double[] Coefficients => _coefficients ??= DividedDifferences();

    public override double At(double x)
    {
        var coefficients = Coefficients;
        var value = coefficients[^1];
        for (var i = coefficients.Length - 2; i >= 0; i--)
            value = (value * (x - Xs[i])) + coefficients[i];
        return value;
    }

    private double[] DividedDifferences()
    {
        double[] table = [.. Ys];
        for (var order = 1; order < table.Length; order++)
        {
            for (var i = table.Length - 1; i >= order; i--)
                table[i] = (table[i] - table[i - 1]) / (Xs[i] - Xs[i - order]);
        }

        return table;
    }
}
