package main

import (
	"bufio"
	"fmt"
	"net"
	"sync"
)

const (
	chatClients = 100
	chatLines   = 20
)

type room struct {
	join  chan chan string
	lines chan string
}

// chat is a room in which each of the clients says some lines, and hears all lines of all.
func chat() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	check(err)
	defer listener.Close()
	r := room{make(chan chan string), make(chan string)}
	done := make(chan struct{})
	go r.run(done)
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			go r.serve(conn)
		}
	}()

	var joined, ended sync.WaitGroup
	joined.Add(chatClients)
	ended.Add(chatClients)
	for i := 0; i < chatClients; i++ {
		go talk(i, listener.Addr().String(), &joined, &ended)
	}
	ended.Wait()
	close(done)
}

func (r room) run(done chan struct{}) {
	var members []chan string
	for {
		select {
		case member := <-r.join:
			members = append(members, member)
			member <- "welcome"
		case line := <-r.lines:
			for _, member := range members {
				member <- line
			}
		case <-done:
			for _, member := range members {
				close(member)
			}
			return
		}
	}
}

func (r room) serve(conn net.Conn) {
	defer conn.Close()
	// As many places as there will be lines: the room waits for no member.
	member := make(chan string, chatClients*chatLines+1)
	r.join <- member
	go func() {
		for line := range member {
			if _, err := conn.Write([]byte(line + "\n")); err != nil {
				return
			}
		}
	}()
	reader := bufio.NewScanner(conn)
	for reader.Scan() {
		r.lines <- reader.Text()
	}
}

func talk(number int, address string, joined, ended *sync.WaitGroup) {
	defer ended.Done()
	conn, err := net.Dial("tcp", address)
	check(err)
	defer conn.Close()
	reader := bufio.NewScanner(conn)
	reader.Scan() // welcome
	joined.Done()
	joined.Wait()
	go func() {
		for i := 0; i < chatLines; i++ {
			_, err := conn.Write([]byte(fmt.Sprintf("client %d, line %d\n", number, i)))
			check(err)
		}
	}()
	for i := 0; i < chatClients*chatLines; i++ {
		if !reader.Scan() {
			check(fmt.Errorf("client %d heard %d lines", number, i))
		}
	}
}
