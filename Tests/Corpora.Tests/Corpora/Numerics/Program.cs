using System.Numerics;

namespace Corpora.Numerics;

/// <summary>Uses all of the library, and writes what comes out.</summary>
public sealed partial class Program
{
    private readonly List<string> _output;

    public Program(List<string> output) => _output = output;

    public void Run()
    {
        Dense();
        Factorised();
        Sparse();
        Kernels();
        Transforms();
        Equations();
        Samples();
        Curves();
        Minima();
        Naturals();
    }

    private void Write(string what, FormattableString value) => _output.Add($"{what}: {value.ToString(Format.Culture)}");

    private void Dense()
    {
        Matrix<int> fibonacci = new(new[,] { { 1, 1 }, { 1, 0 } });
        Write("fibonacci", $"{fibonacci.Power(30)[0, 1]} {fibonacci.Multiply(fibonacci)}");
        Write("trace", $"{fibonacci.Power(5).Trace()}");
        var decimals = Matrix<decimal>.Create(3, 2, static (row, column) => row + (0.1m * column));
        Write("decimals", $"{decimals * decimals.Transpose()}");
        Write("largest", $"{(2m * decimals).Largest()}");
        Write("sum", $"{(decimals + decimals - decimals).Equals(decimals)} {decimals.Add(decimals).Subtract(decimals)}");
        Write("vector", $"{Format.Numbers(Hilbert(3).Multiply([1, 2, 3]))}");
        Write("same hash", $"{Matrix<int>.Identity(4).GetHashCode() == Matrix<int>.Identity(4).GetHashCode()}");
        try
        {
            _ = decimals * decimals;
        }
        catch (ArgumentException exception)
        {
            Write("refused", $"{exception.Message}");
        }
    }

    private void Factorised()
    {
        var matrix = Hilbert(5);
        if (LuDecomposition.TryCreate(matrix, out var lu))
        {
            var residual = (matrix * lu.Inverse()) - Matrix<double>.Identity(5);
            Write("lu", $"{lu.Determinant:E6}, {Math.Abs(residual.Largest()) < 1e-9}, {Format.Numbers(lu.Solve([1, 0, 0, 0, 1]))}");
        }

        Write("singular", $"{LuDecomposition.TryCreate(new Matrix<double>(2, 2), out _)}");
        Decomposition cholesky = new CholeskyDecomposition(matrix);
        Write("cholesky", $"{Format.Numbers(cholesky.Solve([1, 0, 0, 0, 1]))}");
        try
        {
            _ = new CholeskyDecomposition(-1.0 * matrix);
        }
        catch (ArithmeticException exception) when (exception.Message.Contains("positive"))
        {
            Write("indefinite", $"{exception.Message}");
        }

        Write("eigen", $"{Format.Numbers(Eigen.Symmetric(matrix))}");
    }

    private static Matrix<double> Hilbert(int size) => Matrix<double>.Create(size, size, static (row, column) => 1.0 / (row + column + 1));

    private void Sparse()
    {
        const int Size = 24;
        SparseMatrix.Builder builder = new(Size, Size);
        for (var i = 0; i < Size; i++)
        {
            builder.Add(i, i, 1).Add(i, i, 1.5);
            if (i > 0)
                builder.Add(i, i - 1, -1).Add(i - 1, i, -1);
        }

        var matrix = builder.Build();
        Write("sparse", $"{matrix.Count} {matrix[3, 3]} {matrix[3, 4]} {matrix.Transpose()[4, 3]} {matrix.TryGet(0, 9, out _)}");
        ConjugateGradient gradient = new() { MaxSteps = 60 };
        var seen = 0;
        gradient.Iterated += (_, args) => seen = args.Step;
        var right = Enumerable.Range(0, Size).Select(static i => Math.Sin(i)).ToArray();
        Write(
            "conjugate gradients",
            $"{gradient.TrySolve(matrix, right, out var solution, out var steps)} {steps} {seen} {Vectors.Norm(solution):G9}");
        gradient.Iterated += static (_, args) => args.Cancel = args.Residual < 0.1;
        Write("cancelled", $"{gradient.TrySolve(matrix, right, out _, out steps)} {steps}");
    }

    private void Kernels()
    {
        double[] values = [3, -1, 4, -1, 5, -9, 2, 6, -5, 3, 5];
        Write("dot", $"{Vectors.Dot(values, values)}");
        Write("norm", $"{Vectors.Norm(values):G12}");
        Write("largest at", $"{Vectors.IndexOfLargest<double>(values)} {Vectors.IndexOfLargest<decimal>([1, 2, 0])}");
        Write("bits", $"{Vectors.CountBits(values)} {Vectors.Checksum(values):X8}");
        Write(
            "accumulated",
            $"{Format.Numbers(Vectors.Accumulate(values))} {string.Join(' ', Vectors.Accumulate<BigNatural>([1u, 2u, 3u]))}");
    }

    private void Transforms()
    {
        var samples = Enumerable.Range(0, 48)
            .Select(static i => Math.Sin(2 * Math.PI * 5 * i / 48) + (0.5 * Math.Cos(2 * Math.PI * 11 * i / 48)))
            .ToArray();
        foreach (var (frequency, power) in Fourier.Spectrum(samples, 0.01))
            Write("spectrum", $"{frequency} {power:F6}");
        var values = Enumerable.Range(0, 32).Select(static i => new Complex(i, -i)).ToArray();
        Complex[] copy = [.. values];
        Fourier.Forward(copy);
        Fourier.Inverse(copy);
        Write("there and back", $"{values.Zip(copy, static (a, b) => (a - b).Magnitude).Max() < 1e-12}");
        Write("any length", $"{Fourier.ForwardOfAnyLength(values[..8])[3]:F6} {Fourier.ForwardOfAnyLength(values[..7])[3]:F6}");
        Write("polynomials", $"{string.Join(' ', Fourier.MultiplyPolynomials([1, 2, 3], [-4, 5]))}");
        try
        {
            Fourier.Forward(copy.AsSpan(0, 3));
        }
        catch (ArgumentException exception)
        {
            Write("refused", $"{exception.Message}");
        }
    }

    private void Equations()
    {
        OdeFunction decay = static (_, state, derivative) => derivative[0] = -state[0];
        OdeFunction circle = static (_, state, derivative) => (derivative[0], derivative[1]) = (-state[1], state[0]);
        Method<Euler>(decay);
        Method<RungeKutta4>(decay);
        Write("circle", $"{Format.Numbers(Ode.Integrate<RungeKutta4>(circle, [1, 0], 0, 2 * Math.PI, 60))}");
        AdaptiveSolver solver = new(circle) { Tolerance = 1e-5 };
        var (time, last) = solver.Solve([1, 0], 3).Last();
        Write("adaptive", $"{time} {last[0]:F4} {last[1]:F4}, {solver.Accepted} and {solver.Rejected}");
        Write("first steps", $"{Format.Numbers(solver.Solve([1, 0], 3).Take(3).Select(static point => point.Time))}");

        void Method<TMethod>(OdeFunction function)
            where TMethod : IOdeMethod
        {
            var order = Ode.ObservedOrder<TMethod>(function, [1.0], 1, Math.Exp(-1), 20);
            Write(TMethod.Name, $"order {TMethod.Order}, seen {order:F2}, {TMethod.Evaluations(60)} evaluations");
        }
    }

    private void Samples()
    {
        XorShift random = new(20);
        var values = new double[200];
        random.Fill(values);
        RunningMoments all = default, first = default, second = default;
        all.AddRange(values);
        first.AddRange(values.Take(80));
        second.AddRange(values.Skip(80));
        first.Merge(in second);
        Write("moments", $"{all}; {Math.Abs(all.Variance - first.Variance) < 1e-12} {random.NextBits()} {random.NextDouble():F8}");
        Write(
            "quantiles",
            $"{Statistics.Median(values):F8} {Statistics.Quantile(values, 0.9):F8} {Statistics.Quantile([1, 2, 3, 4], 1.0 / 3)}");
        Write("histogram", $"{string.Join(' ', Statistics.Histogram(values, -2, 2, 8))}");
        Write(
            "sums",
            $"{Statistics.PreciseSum([1, 1e100, 1, -1e100])} {new[] { 1, 2, 3 }.Sum(4)} {Statistics.Average<int, double>([1, 2, 4]):F4}");
        var fit = Statistics.Fit([.. values.Select(static (value, i) => ((double)i, (0.5 * i) + value))]);
        Write("fit", $"{fit.Slope:F6} {fit.Intercept:F6} {fit.Correlation:F6} {fit.At(10):F6}");
    }

    private void Curves()
    {
        double[] xs = [0, 0.5, 1.2, 2, 3], ys = Array.ConvertAll(xs, Math.Sin);
        Interpolation[] curves = [new LinearInterpolation(xs, ys), new CubicSpline(xs, ys), new NewtonPolynomial(xs, ys)];
        foreach (var curve in curves)
            Write(curve.Name, $"{curve.At(0.7):F8} {curve.At(2.5):F8} {curve.Integral(0, 3):F8}");
    }

    private void Minima()
    {
        Write("root", $"{Optimization.FindRoot(static x => (x * x * x) - (2 * x) - 5, 2, 3):F10}");
        var x = 3.0;
        Write("newton", $"{Optimization.TryNewton(static x => ((x * x) - 2, 2 * x), ref x, out var steps)} {x:F10} {steps}");
        var (point, value) = Optimization.Minimize(
            static p => Math.Pow(1 - p[0], 2) + (100 * Math.Pow(p[1] - (p[0] * p[0]), 2)),
            [-1.2, 1]);
        Write("rosenbrock", $"{point[0]:F4} {point[1]:F4} {value < 1e-8}");
        Write("integral", $"{Optimization.Integrate(static x => Math.Exp(-x * x), 0, 2):F10}");
    }

    private void Naturals()
    {
        var factorial = BigNatural.Factorial(60);
        Write("factorial", $"{factorial} {factorial.BitLength} {(double)factorial:E6}");
        var power = BigNatural.Pow(3u, 400);
        Write("power", $"{power}");
        var (quotient, remainder) = BigNatural.DivRem(power, factorial);
        Write("division", $"{quotient} {remainder} {(quotient * factorial) + remainder == power}");
        Write("common", $"{BigNatural.GreatestCommonDivisor(factorial, BigNatural.Pow(14u, 9))}");
        Write("fermat", $"{BigNatural.ModPow(2u, BigNatural.Parse("1000000006"), 1000000007u)}");
        var isSame = BigNatural.TryParse(power.ToString(), out var again) && again == power;
        var sameHash = power.GetHashCode() == again.GetHashCode();
        Write(
            "parsed",
            $"{BigNatural.TryParse("12x", out _)} {isSame} {power > factorial} {power.CompareTo(factorial)} {sameHash} {factorial.IsEven}");
        Write("square", $"{power * power == BigNatural.Pow(9u, 400)} {(BigNatural.One << 100) - 1u}");
        try
        {
            _ = BigNatural.One - 2u;
        }
        catch (OverflowException exception)
        {
            Write("refused", $"{exception.Message}");
        }
    }
}
