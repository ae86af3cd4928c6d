namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>One call of an overload, with its arguments, and what became of it. What the compiled methods see.</summary>
public sealed class Call
{
    private readonly Scene _scene;
    private readonly object? _receiver;
    private readonly object?[] _arguments;
    private readonly SortedDictionary<int, object?> _after = [];

    internal Call(OverloadMethod method, OverloadCase of)
    {
        Method = method;
        Case = of;
        _scene = new Scene(method.Overload);
        SampleCatalogue.Scenery(method.Overload)!(_scene);
        _receiver = _scene.Receiver = of.Receiver?.Invoke(_scene);
        _arguments = [.. of.Arguments.Select(argument => argument(_scene))];
        if (of.IsDisposed)
            Scene.End(_receiver);
    }

    /// <summary>Which method makes the call.</summary>
    public int Number => Method.Number;

    internal OverloadMethod Method { get; }

    internal OverloadCase Case { get; }

    internal bool HasThrown { get; private set; }

    /// <summary>What the member is called on.</summary>
    public T Receiver<T>() => (T)_receiver!;

    /// <summary>The value for a parameter.</summary>
    public T Argument<T>(int ordinal) => (T)_arguments[ordinal]!;

    /// <summary>The call returned.</summary>
    public void Returned(object? result = null)
    {
        _scene.Result = result;
        _scene.Tell("returned", result);
    }

    /// <summary>The call ended with an exception.</summary>
    public void Threw(Exception exception)
    {
        HasThrown = true;
        _scene.Tell("threw", exception);
    }

    /// <summary>The variable of a by-reference parameter, after the call.</summary>
    public void After<T>(int ordinal, T value) => _after[ordinal] = value;

    /// <summary>All that can be seen of the call when it is over; ends what was made for it.</summary>
    internal string Outcome()
    {
        foreach (var (ordinal, value) in _after)
            _scene.Tell(Method.Overload.Parameters[ordinal].Name, value);
        if (!Case.IsDisposed)
            _scene.Tell("receiver", Rendering.State(_receiver));
        foreach (var argument in _arguments)
            _scene.Tell("argument", Rendering.State(argument));
        foreach (var value in _arguments.Prepend(_receiver).Prepend(_scene.Result))
            Scene.End(value);
        return _scene.End();
    }
}
