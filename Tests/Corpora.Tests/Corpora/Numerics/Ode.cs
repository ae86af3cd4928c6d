namespace Corpora.Numerics;

/// <summary>The right-hand side of y' = f(t, y).</summary>
public delegate void OdeFunction(double time, ReadOnlySpan<double> state, Span<double> derivative);

/// <summary>One method to make a step; the type itself is the strategy.</summary>
public interface IOdeMethod
{
    static abstract string Name { get; }

    static abstract int Order { get; }

    static abstract void Step(OdeFunction function, double time, double step, Span<double> state);

    static virtual int Evaluations(int steps) => steps;
}

/// <summary>Euler's method.</summary>
public readonly partial struct Euler : IOdeMethod
{
    public static string Name => "Euler";

    public static int Order => 1;

    public static void Step(OdeFunction function, double time, double step, Span<double> state)
    {
        Span<double> slope = stackalloc double[state.Length];
        function(time, state, slope);
        for (var i = 0; i < state.Length; i++)
            state[i] += step * slope[i];
    }
}

/// <summary>The classical method of Runge and Kutta.</summary>
public readonly partial struct RungeKutta4 : IOdeMethod
{
    public static string Name => "RK4";

    public static int Order => 4;

    public static int Evaluations(int steps) => 4 * steps;

    public static void Step(OdeFunction function, double time, double step, Span<double> state)
    {
        var count = state.Length;
        Span<double> memory = stackalloc double[5 * count];
        var (k1, k2, k3, k4, trial) = Slopes.Split(memory, count);
        function(time, state, k1);
        Slopes.Advance(state, step / 2, k1, trial);
        function(time + (step / 2), trial, k2);
        Slopes.Advance(state, step / 2, k2, trial);
        function(time + (step / 2), trial, k3);
        Slopes.Advance(state, step, k3, trial);
        function(time + step, trial, k4);
        for (var i = 0; i < count; i++)
            state[i] += step / 6 * (k1[i] + (2 * k2[i]) + (2 * k3[i]) + k4[i]);
    }

    private readonly ref struct Slopes
    {
        private readonly Span<double> _memory;
        private readonly int _count;

        private Slopes(Span<double> memory, int count)
        {
            _memory = memory;
            _count = count;
        }

        public static Slopes Split(Span<double> memory, int count) => new(memory, count);

        public static void Advance(ReadOnlySpan<double> state, double step, ReadOnlySpan<double> slope, Span<double> trial)
        {
            for (var i = 0; i < trial.Length; i++)
                trial[i] = state[i] + (step * slope[i]);
        }

        public void Deconstruct(out Span<double> k1, out Span<double> k2, out Span<double> k3, out Span<double> k4, out Span<double> trial)
        {
            k1 = At(0);
            k2 = At(1);
            k3 = At(2);
            k4 = At(3);
            trial = At(4);
        }

        private Span<double> At(int index) => _memory.Slice(index * _count, _count);
    }
}

/// <summary>Fixed steps with any method.</summary>
public static partial class Ode
{
    public static double[] Integrate<TMethod>(OdeFunction function, double[] initial, double from, double to, int steps)
        where TMethod : IOdeMethod
    {
        var state = (double[])initial.Clone();
        var step = (to - from) / steps;
        for (var i = 0; i < steps; i++)
            TMethod.Step(function, from + (i * step), step, state);
        return state;
    }

    /// <summary>The order that a method is seen to have, from its errors with two steps.</summary>
    public static double ObservedOrder<TMethod>(OdeFunction function, double[] initial, double to, double exact, int steps)
        where TMethod : IOdeMethod
    {
        var coarse = Error(steps);
        var fine = Error(2 * steps);
        return Math.Log2(coarse / fine);

        double Error(int count) => Math.Abs(Integrate<TMethod>(function, initial, 0, to, count)[0] - exact);
    }
}

/// <summary>A solution that chooses its steps: Bogacki and Shampine's pair of orders 3 and 2.</summary>
public sealed partial class AdaptiveSolver(OdeFunction function)
{
    private readonly double[][] _slopes = [[], [], [], []];

    public double Tolerance { get; init; } = 1e-6;

    public int Accepted { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>Every accepted point, until the time is over or who asks has seen enough.</summary>
    public IEnumerable<(double Time, double[] State)> Solve(double[] initial, double until)
    {
        Prepare(initial.Length);
        double time = 0, step = until / 4;
        var state = initial;
        yield return (time, state);
        while (time < until)
        {
            step = Math.Min(step, until - time);
            if (TryStep(time, step, state, out var next, out var error))
            {
                (time, state) = (time + step, next);
                Accepted++;
                yield return (time, state);
            }
            else
            {
                Rejected++;
            }

            step *= Math.Clamp(0.9 * Math.Cbrt(Tolerance / Math.Max(error, 1e-300)), 0.2, 5);
        }
    }

    private void Prepare(int count)
    {
        for (var i = 0; i < _slopes.Length; i++)
            _slopes[i] = new double[count];
        (Accepted, Rejected) = (0, 0);
    }

    private bool TryStep(double time, double step, double[] state, out double[] next, out double error)
    {
        var trial = new double[state.Length];
        function(time, state, _slopes[0]);
        Combine((0, step / 2));
        function(time + (step / 2), trial, _slopes[1]);
        Combine((1, 3 * step / 4));
        function(time + (3 * step / 4), trial, _slopes[2]);
        Combine((0, 2 * step / 9), (1, step / 3), (2, 4 * step / 9));
        next = [.. trial];
        function(time + step, next, _slopes[3]);
        error = 0;
        for (var i = 0; i < state.Length; i++)
        {
            var other = (-5.0 / 72 * _slopes[0][i]) + (1.0 / 12 * _slopes[1][i]) + (1.0 / 9 * _slopes[2][i]) - (1.0 / 8 * _slopes[3][i]);
            error = Math.Max(error, Math.Abs(step * other));
        }

        return error <= Tolerance;

        void Combine(params ReadOnlySpan<(int Slope, double Weight)> parts)
        {
            state.CopyTo(trial, 0);
            foreach (var (slope, weight) in parts)
                Vectors.AddScaled(trial, weight, _slopes[slope]);
        }
    }
}
