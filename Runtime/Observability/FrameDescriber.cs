using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using GoroutineGen.Frames;

namespace GoroutineGen.Observability;

/// <summary>
/// Says in which method and at which line of the user's file a frame stands. Symbols that were read are kept until the describer is
/// disposed.
/// </summary>
internal sealed class FrameDescriber : IDisposable
{
    private const string StateField = "<>1__state"; // The compiler's name, and a contract with debuggers.
    private const string MoveNext = "MoveNext";

    private readonly Dictionary<Type, (string Name, FieldInfo? State, AsyncMethodSymbols? Symbols)> _methods = [];
    private readonly Dictionary<Module, ModuleSymbols> _modules = [];

    public void Dispose()
    {
        foreach (var module in _modules.Values)
            module.Dispose();
    }

    /// <param name="frame">The frame.</param>
    /// <param name="isLeaf">Whether the goroutine goes on in this frame.</param>
    /// <param name="status">What the goroutine does.</param>
    internal string Describe(Frame frame, bool isLeaf, GoroutineStatus status)
    {
        if (frame.Body is Delegate body)
            return $"{MethodNames.Of(body.Method)}()";
        var machine = frame.Body!;
        var type = machine.GetType();
        if (!_methods.TryGetValue(type, out var method))
            _methods[type] = method = (MethodNames.OfStateMachine(type), FindState(type), FindSymbols(type));
        var position = method.State?.GetValue(machine) is int state
            ? method.Symbols?.Position(state, mayBeInjected: isLeaf && status is GoroutineStatus.Runnable)
            : null;
        return position is var (file, line)
            ? string.Create(CultureInfo.InvariantCulture, $"{method.Name}() {file}:{line}")
            : $"{method.Name}()";
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Without the field the dump shows no line.")]
    private static FieldInfo? FindState(Type type) =>
        type.GetField(StateField, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Without the method the dump shows no line.")]
    private AsyncMethodSymbols? FindSymbols(Type type)
    {
        if (type.GetMethod(MoveNext, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic) is not { } method)
            return null;
        if (!_modules.TryGetValue(type.Module, out var module))
            _modules[type.Module] = module = new ModuleSymbols(type.Module);
        return module.Read(method);
    }
}
