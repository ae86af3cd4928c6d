using System.Reflection;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Fidelity.Tests.Running;

/// <summary>Compiles programs together, runs each in every mode, and says which are not what they should be.</summary>
internal static class Machine
{
    private const int Ticks = 1_500;

    /// <param name="programs">Sources of a namespace each, with a <c>Program.Run</c>.</param>
    /// <param name="optimization">How to compile them.</param>
    /// <param name="seed">What the random suspensions depend on.</param>
    /// <param name="edit">Spoils the twins, for tests of the machine itself.</param>
    public static IReadOnlyList<Failure> Check(
        IReadOnlyList<Source> programs, OptimizationLevel optimization, int seed, Func<string, string>? edit = null)
    {
        List<Failure> failures = [];
        List<Source> compiled = [.. programs];
        while (compiled.Count > 0)
        {
            if (Compile(compiled, optimization, edit, failures) is { } image)
            {
                failures.AddRange(Run(compiled, image, seed));
                break;
            }

            var failed = compiled.RemoveAll(program => failures.Exists(failure => failure.Program == program.Name));
            if (failed == 0)
            {
                // It cannot be told whose fault it is: each alone.
                failures.AddRange(compiled.SelectMany(program => Check([program], optimization, seed, edit)));
                break;
            }
        }

        return failures;
    }

    private static byte[]? Compile(
        List<Source> programs, OptimizationLevel optimization, Func<string, string>? edit, List<Failure> failures)
    {
        try
        {
            var compilation = Compiler.Create("Programs", programs, Support.Instance.Reference, optimization);
            var (image, errors) = Compiler.Emit(Compiler.AddTwins(compilation, edit));
            foreach (var program in programs)
            {
                // Files that belong to all programs have errors too, once one program's have.
                var own = errors.Where(error => programs.Count == 1 || error.File == program.Name).ToList();
                if ((own.Find(error => !error.IsInTwin) ?? own.FirstOrDefault()) is { } error)
                {
                    var kind = error.IsInTwin ? FailureKind.ErrorInTwin : FailureKind.DoesNotCompile;
                    failures.Add(new Failure(program.Name, kind, $"{optimization}: {error.Text}"));
                }
            }

            return image;
        }
        catch (GeneratorFailedException exception) when (programs is [var only])
        {
            failures.Add(new Failure(only.Name, FailureKind.GeneratorThrows, exception.Message));
            return null;
        }
        catch (GeneratorFailedException)
        {
            return null;
        }
    }

    private static List<Failure> Run(List<Source> programs, byte[] image, int seed)
    {
        List<Failure> failures = [];
        var (assembly, context) = Support.Instance.Load(image);
        foreach (var program in programs)
        {
            if (Run(program.Name, Start(assembly, program.Name), seed) is { } failure)
                failures.Add(failure);
        }

        context.Unload();
        return failures;
    }

    private static Action Start(Assembly assembly, string program) =>
        assembly.GetType($"{program}.Program")!.GetMethod("Run")!.CreateDelegate<Action>();

    private static Failure? Run(string name, Action program, int seed)
    {
        Mode original = new(Form.Original);
        var expected = Observe(program, original);
        if (expected is null)
            return new Failure(name, FailureKind.IsNoOracle, "The original does not end.");
        if (Observe(program, original) is not { } again || expected.Difference(again) is not null)
            return new Failure(name, FailureKind.IsNoOracle, "The original does something else when it runs again.");
        foreach (var stress in (Stress[])[Stress.None, Stress.All, Stress.Some])
        {
            Mode mode = new(Form.Twin, stress) { Seed = seed };
            if (Observe(program, mode) is not { } actual)
                return new Failure(name, FailureKind.Hangs, $"{mode}.");
            if (expected.Difference(actual) is { } difference)
                return new Failure(name, FailureKind.Differs, $"{mode}: {difference}");
        }

        return null;
    }

    private static Observation? Observe(Action program, Mode mode)
    {
        List<string> log = [];
        Support.Instance.Begin(log, Ticks);
        return Runner.Run(program, log, mode);
    }
}
